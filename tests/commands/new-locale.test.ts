import { describe, expect, test } from 'vitest';
import { languageFacts, withForms } from '../../src/commands/new/language-facts.ts';
import { localeFiles } from '../../src/commands/new/locale.ts';
import { pseudoLocale } from '../../src/commands/pseudo/pseudo-locale.ts';
import { accented, arabic, pseudoText } from '../../src/story/pseudo-text.ts';
import { readTranslation } from '../../src/story/freshness.ts';
import { readContent } from '../../src/story/read-story.ts';
import { isComplete, summarise } from '../../src/story/translation.ts';
import { sampleDirectory, sampleFiles } from '../story/sample-story.ts';
import { makeProject } from './sample-project.ts';

function filesWith(texts: Iterable<readonly [string, string]>): Map<string, Uint8Array> {
  const files = sampleFiles();
  for (const [path, text] of texts) files.set(path, new TextEncoder().encode(text));
  return files;
}
const problemsOf = (files: Map<string, Uint8Array>) => readContent(files, sampleDirectory).problems;
const statesOf = (files: Map<string, Uint8Array>, locale: string) =>
  readTranslation(files, 'tiny', locale, 'pl').flatMap(({ segments }) => segments);

describe('a new language', () => {
  const made = localeFiles(sampleFiles(), 'tiny', 'de');

  test('is accepted as it stands, with every passage missing', () => {
    const files = filesWith(made);
    expect(problemsOf(files)).toEqual([]);
    const states = statesOf(files, 'de');
    expect(states.length).toBeGreaterThan(25);
    for (const { state, own } of states) expect(['missing', 'done'], own.address).toContain(state);
    expect(states.filter(({ state }) => state === 'done').map(({ own }) => own.address)).toEqual(
      [],
    );
    expect(isComplete(summarise(readTranslation(files, 'tiny', 'de', 'pl')))).toBe(false);
  });

  test('links to its own pages, and has the plural forms of its language', () => {
    expect(made.get('content/tiny/de/panic.mdx')).toContain('](/de/tiny/ledger/)');
    expect(made.get('content/tiny/de/labels.yml')).toMatch(/days: \{ one: [^,]*, other: [^,]* \}/);
    expect(made.get('content/interface/de.yml')).toMatch(/^tag: de-DE\nname: Deutsch\n/m);
  });

  test('a passage is translated as soon as its words are others, also when the source changes', () => {
    const path = 'content/tiny/de/panic.mdx';
    const text = (made.get(path) ?? '').replace('Sputnik nadaje.', 'Der Sputnik sendet.');
    const files = filesWith([...made, [path, text]]);
    const stateAt = (key: string) =>
      statesOf(files, 'de').find((segment) => segment.key === key)?.state;
    expect(stateAt('panic.mdx#sputnik/beep/paragraph-1')).toBe('written');
    const source = new TextDecoder().decode(files.get('content/tiny/pl/panic.mdx'));
    files.set(
      'content/tiny/pl/panic.mdx',
      new TextEncoder().encode(source.replace('Trzy dni', 'Dwa dni')),
    );
    expect(stateAt('panic.mdx#cost/paragraph-1')).toBe('missing');
    expect(problemsOf(files)).toEqual([]);
  });

  test('a passage without a mark in the lock that says what the source says is a problem', () => {
    const files = filesWith(made);
    files.delete('content/tiny/de/freshness.lock');
    expect(problemsOf(files).map(({ rule }) => rule)).toContain('untranslated');
  });

  test.each([
    ['de', { tag: 'de-DE', name: 'Deutsch', direction: 'ltr' }],
    ['ar', { tag: 'ar-EG', name: 'العربية', direction: 'rtl' }],
    ['pt-BR', { tag: 'pt-BR', name: 'português (Brasil)', direction: 'ltr' }],
    ['xyz', undefined],
    ['../x', undefined],
  ])('facts of %s', (code, expected) => expect(languageFacts(code)).toEqual(expected));

  test('plural forms that the source lacks say what its general one says', () => {
    expect(withForms('a: { one: x, other: y } # note\n', 'ar')).toBe(
      'a: { zero: y, one: x, two: y, few: y, many: y, other: y } # note\n',
    );
  });

  test('npm run new writes it once, and says what it can make', () => {
    const project = makeProject();
    expect(project.run('new', 'locale', 'tiny', 'de')).toMatchObject({ status: 0, stderr: '' });
    expect(project.run('check-content')).toMatchObject({ status: 0, stdout: '' });
    for (const [words, said] of [
      [['locale', 'tiny', 'de'], 'is there already'],
      [['locale', 'tiny', 'xyz'], 'no language code'],
      [['locale', 'none', 'de'], 'there are: tiny'],
      [['poem'], 'npm run new -- locale'],
    ] as const) {
      const { status, stderr } = project.run('new', ...words);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) });
    }
  }, 60_000);
});

describe('a pseudo-translation', () => {
  test.each([
    ['qps', accented],
    ['ar', arabic],
  ])('%s: is accepted by every check, and complete', (code, script) => {
    const files = filesWith(pseudoLocale(sampleFiles(), 'tiny', code, script));
    expect(problemsOf(files)).toEqual([]);
    expect(statesOf(files, code).map(({ state }) => state)).not.toContain('missing');
  });

  test('is 40 % longer, in brackets, and leaves tags, places, links and code alone', () => {
    const text = 'Nvidia **traci** <Claim id="p04">coś</Claim> [ceny](https://a.b/c) `kod` {n}';
    expect(pseudoText(text, accented)).toBe(
      '⟦Ñvíďíáááá **ťřáčííí** <Claim id="p04">čóśśś</Claim> [čéñýýý](https://a.b/c) `kod` {n}⟧',
    );
    const long = 'słowo '.repeat(50);
    expect(pseudoText(long, accented).length).toBeGreaterThan(long.length * 1.3);
  });
});

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storyRedirects } from '../../src/commands/hosting/story-redirects.ts';
import { readStory } from '../../src/story/read-story.ts';
import { sampleDirectory, sampleFiles } from './sample-story.ts';

const file = 'content/tiny/redirects.yml';
const readWith = (text: string) =>
  readStory(sampleFiles({ [file]: text }), 'tiny', sampleDirectory);
const rulesOf = (text: string) =>
  readWith(text).problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

describe('redirects.yml', () => {
  test('an old step leads to one that is told, an old path anywhere below the site', () => {
    const text = 'steps:\n  monday/crash: monday/fall\npaths:\n  sputnik/: pl/tiny/\n';
    const { story, problems } = readWith(text);
    expect(problems).toEqual([]);
    expect(story?.redirects).toEqual({
      steps: { 'monday/crash': 'monday/fall' },
      paths: { 'sputnik/': 'pl/tiny/' },
    });
  });

  test.each([
    ['a step that nothing tells', 'steps: { monday/crash: monday/fal }', 'redirect-target'],
    ['a step that is still told', 'steps: { monday/friday: monday/fall }', 'redirect-told'],
  ])('%s is refused in each language', (_, text, rule) => {
    expect(rulesOf(text)).toEqual([`1:10 ${rule}`, `1:10 ${rule}`]);
  });

  test.each([
    'steps: { crash: monday/fall }',
    'paths: { /sputnik/: pl/tiny/ }',
    'paths: { sputnik: pl/tiny/ }',
    'paths: { sputnik/: "https://elsewhere.test/" }',
    'paths: { ../x/: pl/tiny/ }',
    'moved: {}',
  ])('%s is refused by its form', (text) => {
    expect(readWith(text).problems.length).toBeGreaterThan(0);
  });

  test('hosts get a redirect for each language, below the base', async () => {
    const content = mkdtempSync(join(tmpdir(), 'redirects-'));
    for (const locale of ['en', 'pl']) {
      mkdirSync(join(content, 'tiny', locale), { recursive: true });
      writeFileSync(join(content, 'tiny', locale, 'story.mdx'), '');
    }
    writeFileSync(
      join(content, 'tiny', 'redirects.yml'),
      'steps: { monday/crash: monday/fall }\npaths: { sputnik/: pl/tiny/ }\n',
    );
    expect(await storyRedirects(content, '/a/')).toEqual([
      { from: '/a/en/tiny/s/monday/crash/', to: '/a/en/tiny/s/monday/fall/' },
      { from: '/a/pl/tiny/s/monday/crash/', to: '/a/pl/tiny/s/monday/fall/' },
      { from: '/a/sputnik/', to: '/a/pl/tiny/' },
    ]);
    rmSync(content, { recursive: true });
  });
});

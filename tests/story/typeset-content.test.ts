import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/story/read-story.ts';
import { typesetContent, typesetTexts } from '../../src/story/typeset-content.ts';
import { sampleDirectory, sampleFiles, sampleText } from './sample-story.ts';

const show = (data: unknown) => JSON.stringify(data).replaceAll('\u00a0', '~');

describe('typesetTexts', () => {
  test('sets every text of plain data and nothing else', () => {
    const data = { a: 'w dal', b: { one: '{n} dni', other: '"{n}"' }, n: 5, none: null };
    expect(show(typesetTexts(data, 'pl'))).toBe(
      show({ a: 'w~dal', b: { one: '{n}~dni', other: '„{n}”' }, n: 5, none: null }),
    );
    expect(data.a).toBe('w dal');
  });
});

describe('typesetContent', () => {
  const change = (path: string, ...pairs: [from: string, to: string][]) => {
    let text = sampleText(path);
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw new Error(`no “${from}” in ${path}`);
      text = text.replace(from, () => to);
    }
    return { [path]: text };
  };
  const written = readContent(
    sampleFiles({
      ...change(
        'content/interface/pl.yml',
        ['Spis treści', "W tym tomie - '{n} km'"],
        ['potwierdzone', 'w 5 %'],
      ),
      ...change('content/tiny/pl/panic.mdx', ['title: Panika', 'title: Panika w domu']),
      ...change('content/tiny/pl/labels.yml', ['Sygnał', 'Sygnał z góry']),
      ...change('content/tiny/en/claims.yml', ['Nvidia lost', "Nvidia's market lost"]),
    }),
    sampleDirectory,
  );
  const { stories, interfaces } = typesetContent(written);
  const { pl, en } = stories['tiny']?.locales ?? {};

  test('reaches covers, titles, labels, words of claims and the interface', () => {
    expect(pl?.cover.info.description).toBe('Opowieść o\u00a0jednej liczbie.');
    expect(pl?.sections['panic']?.info.title).toBe('Panika w\u00a0domu');
    expect(pl?.pages['about']?.info.title).toBe('O\u00a0nas');
    expect(pl?.labels['sputnik']?.steps['beep']).toBe('Sygnał z\u00a0góry');
    expect(show(pl?.labels['monday']?.words['days'])).toContain('{n}~dni');
    expect(pl?.claimWords['p05']?.corrected).toBe('„w\u00a0ciągu kilku godzin”');
    expect(en?.claimWords['p04']?.statement).toBe('Nvidia’s market lost on Monday.');
    expect(show(interfaces['pl']?.numbers)).toContain('{n}~mln');
    expect(interfaces['pl']?.words['contents']).toBe('W\u00a0tym tomie\u00a0– „{n}\u00a0km”');
    expect(interfaces['pl']?.status.confirmed).toBe('w\u00a05%');
  });

  test('takes the language from the interface of the folder, or else from the folder', () => {
    const story = written.stories['tiny'];
    const german = typesetContent({
      stories: { tiny: story as NonNullable<typeof story> },
      interfaces: { pl: { ...written.interfaces['pl'], tag: 'de-DE' } as never },
    }).stories['tiny'];
    expect(german?.locales['pl']?.claimWords['p05']?.corrected).toBe('„w ciągu kilku godzin”');
    expect(german?.locales['en']?.claimWords['p04']?.statement).toContain('Nvidia’s');
  });

  test('leaves what is compared, keyed or computed as it was', () => {
    const before = written.stories['tiny'];
    expect(stories['tiny']?.claims).toBe(before?.claims);
    expect(stories['tiny']?.sources).toBe(before?.sources);
    expect(pl?.sections['panic']?.segments).toBe(
      before?.locales['pl']?.sections['panic']?.segments,
    );
    expect(Object.keys(pl?.labels ?? {})).toEqual(Object.keys(before?.locales['pl']?.labels ?? {}));
    expect(interfaces['pl']?.tag).toBe('pl-PL');
    expect(interfaces['pl']?.direction).toBe('ltr');
  });
});

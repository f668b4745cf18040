import { expect, test } from 'vitest';
import { scenesToWire, wireToScenes, type PageScenes } from '../../src/story/wire.ts';

const numbers = {} as PageScenes['numbers'];
const labels = { title: 'Title </script>', steps: { a: 'A' }, words: {} };
const prices = [
  { day: '2025-01-24', close: 142.62, change: null },
  { day: '2025-01-27', close: 118.42, change: -16.97 },
];
const scene = (claims: string[]) => ({
  needs: { claims, series: ['prices'] },
  facts: {
    claims: Object.fromEntries(
      claims.map((id) => [id, { n: { value: 1, unit: 'count' as const, digits: 0 } }]),
    ),
    series: { prices },
  },
  labels,
});

test('what a page says of its scenes comes back as it was, each scene with its own facts only', () => {
  const page: PageScenes = {
    tag: 'pl-PL',
    numbers,
    words: { copied: 'Skopiowano' },
    scenes: { one: scene(['p01']), two: scene(['p01', 'p02']) },
  };
  const text = scenesToWire(page);
  expect(wireToScenes(text)).toEqual(page);
  expect(text.match(/142\.62/g)).toHaveLength(1);
});

test('no text of it can end the script element that holds it', () => {
  const page: PageScenes = { tag: 'en', numbers, words: {}, scenes: { one: scene([]) } };
  expect(scenesToWire(page)).not.toContain('<');
});

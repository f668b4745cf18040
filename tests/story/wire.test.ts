import { expect, test } from 'vitest';
import { scenesToWire, wireToScenes, type PageScenes } from '../../src/story/wire.ts';

const page: PageScenes = {
  tag: 'pl-PL',
  numbers: {} as PageScenes['numbers'],
  words: { copied: 'Skopiowano' },
  labels: { one: { title: 'Title </script>', steps: { a: 'A' }, words: {} } },
  facts: {
    claims: { p01: { n: { value: 1, unit: 'count', digits: 0 } }, p02: {} },
    series: {
      none: [],
      prices: [
        { day: '2025-01-24', close: 142.62, change: null },
        { day: '2025-01-27', close: 118.42, change: -16.97 },
      ],
    },
  },
};

test('what a page says of its scenes comes back as it was', () => {
  expect(wireToScenes(scenesToWire(page))).toEqual(page);
});

test('the names of columns stand once', () => {
  expect(scenesToWire(page).match(/"close"/g)).toHaveLength(1);
});

test('no text of it can end the script element that holds it', () => {
  expect(scenesToWire(page)).not.toContain('<');
});

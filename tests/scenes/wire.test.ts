import { expect, test } from 'vitest';
import { scenesToWire, type PageScenes } from '../../src/scenes/wire.ts';

const page: PageScenes = {
  tag: 'pl-PL',
  numbers: {} as PageScenes['numbers'],
  words: { copied: 'Skopiowano' },
  labels: { one: { title: 'Title </script>', steps: { a: 'A' }, words: {} } },
  frames: { one: { a: { title: [1], word: 'x' } } },
  facts: { claims: { p01: { n: { value: 1, unit: 'count', digits: 0 } } }, series: {} },
};

test('what a page says of its scenes comes back as it was', () => {
  expect(JSON.parse(scenesToWire(page))).toEqual(page);
});

test('no text of it can end the script element that holds it', () => {
  expect(scenesToWire(page)).not.toContain('<');
});

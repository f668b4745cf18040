import { expect, test } from 'vitest';
import { scenesToJson, type PageScenes } from '../../src/scenes/page-scenes.ts';

const page: PageScenes = {
  tag: 'pl-PL',
  numbers: {} as PageScenes['numbers'],
  words: { copied: 'Skopiowano' },
  labels: { one: { title: 'Title </script>', steps: { a: 'A' }, words: {} } },
  frames: { one: { a: { title: [1], word: 'x' } } },
  facts: { claims: { p01: { n: { value: 1, unit: 'count', digits: 0 } } }, series: {} },
};

test('what a page says of its scenes comes back as it was', () => {
  expect(JSON.parse(scenesToJson(page))).toEqual(page);
});

test('no text of it can end the script element that holds it', () => {
  expect(scenesToJson(page)).not.toContain('<');
});

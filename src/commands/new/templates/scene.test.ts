import { expect, test } from 'vitest';
import { partsOf } from './scene/model.ts';

test('the parts of a whole sum to 1', () => {
  expect(partsOf([3, 2, 5])).toEqual([0.3, 0.2, 0.5]);
});

test('amounts of 0 have no parts', () => {
  expect(partsOf([0, 0])).toEqual([0, 0]);
});

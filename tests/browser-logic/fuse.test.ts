import { expect, test, vi } from 'vitest';
import { createFuse } from '../../src/browser/fuse.ts';

test('the first failure is told once, and none of the works behind the fuse runs again', () => {
  const fail = vi.fn();
  const fuse = createFuse(fail);
  const seen: string[] = [];
  const say = fuse((word: string) => seen.push(word));
  const frail = fuse(() => {
    seen.push('frail');
    throw new Error('no picture');
  });
  say('before');
  expect(fail).not.toHaveBeenCalled();
  frail();
  frail();
  say('after');
  expect(seen).toEqual(['before', 'frail']);
  expect(fail.mock.calls).toEqual([[new Error('no picture')]]);
});

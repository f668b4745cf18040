import { expect, test, vi } from 'vitest';
import { createGuard } from '../../src/browser/guard.ts';

test('the first failure is told once, and none of the guarded works runs again', () => {
  const fail = vi.fn();
  const guard = createGuard(fail);
  const seen: string[] = [];
  const say = guard((word: string) => seen.push(word));
  const frail = guard(() => {
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

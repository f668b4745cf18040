import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../src/drawing/shortened.ts';
import { textWidth } from '../../src/drawing/text-width.ts';
import { cpuTime } from '../cpu-time.ts';

test('what fits is left as it is; what does not ends in "…" and fits', () => {
  expect(shortened('kot', 'label', 13, 60)).toBe('kot');
  expect(shortened('Konstantynopolitańczykiewiczówna', 'label', 13, 60)).toMatch(/^Konst.*…$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 40, max: 200 }), (text, width) => {
      const cut = shortened(text, 'label', 13, width);
      expect(textWidth(cut, 'label', 13)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a megabyte is cut quickly, and no emoji is cut in two', () => {
  let cut = '';
  const time = cpuTime(() => (cut = shortened('😀'.repeat(250_000), 'label', 13, 60)));
  expect(cut).toMatch(/^(?:😀)+…$/u);
  expect(time).toBeLessThan(2000);
});

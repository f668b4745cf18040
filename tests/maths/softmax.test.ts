import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sigmoid, softmax } from '../../src/maths/softmax.ts';
import { expectClose, printed } from '../close-to.ts';

test('probabilities sum to 1 and do not overflow, whatever the logits', () => {
  const logits = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(logits, (z) => {
      const p = softmax(z);
      expectClose(
        p.reduce((sum, x) => sum + x, 0),
        1,
        1e-12,
      );
      expect(p.every((x) => x >= 0)).toBe(true);
    }),
  );
});

test('logits 2, 1, ½, −1', () => {
  const z = [2, 1, 0.5, -1];
  expectClose(softmax(z), [0.60946, 0.224208, 0.135989, 0.030343], printed(6));
  expectClose(z.map(sigmoid), [0.880797, 0.731059, 0.622459, 0.268941], printed(6));
});

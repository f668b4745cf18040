import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot } from '../../src/maths/dot.ts';
import { norm, type Matrix } from '../../src/maths/matrix.ts';
import { createRandom, drawMatrix } from '../../src/maths/random.ts';
import { range } from '../../src/maths/range.ts';
import {
  latentAttention,
  middleMatrix,
  multiHeadAttention,
  multiplyAddsPerCachedToken,
  rotate,
  type LatentShape,
  type LatentWeights,
  type Order,
} from '../../src/scenes/latent/model.ts';
import { toyInputs, toyWeights } from '../../src/scenes/latent/toy.ts';
import { expectClose, printed } from '../close-to.ts';

const orders: Order[] = ['naive', 'absorbed'];
const v3: LatentShape = {
  heads: 128,
  headWidth: 128,
  valueWidth: 128,
  positionWidth: 64,
  latent: 512,
};

describe.each(orders)('the toy, %s', (order) => {
  const { steps, outputs, cachedPerToken } = latentAttention(toyWeights, toyInputs, order);
  const [first = [], second = []] = steps;

  test('every printed digit', () => {
    expectClose(
      outputs,
      [
        [3, -4, 4, -3],
        [5.726167, -1.231603, 6.683937, -0.273833],
      ],
      printed(6),
    );
    expectClose(
      first.map((h) => h.qC),
      [
        [1, 0],
        [2, -1],
      ],
      0,
    );
    expectClose(
      first.map((h) => h.qR),
      [
        [2, -1],
        [1, 0],
      ],
      0,
    );
    expectClose(
      first.map((h) => h.scores),
      [[0.5], [0]],
      printed(6),
    );
    expectClose(
      first.map((h) => h.probabilities),
      [[1], [1]],
      0,
    );
    expectClose(
      first.map((h) => h.o),
      [
        [1, -1],
        [-3, 2],
      ],
      printed(6),
    );
    expectClose(
      second.map((h) => h.qC),
      [
        [0, 1],
        [-1, 2],
      ],
      0,
    );
    expectClose(
      second.map((h) => h.qR),
      [
        [-2.223244, 0.239134],
        [-0.841471, 0.540302],
      ],
      printed(6),
    );
    expectClose(
      second.map((h) => h.scores),
      [
        [-0.260866, 0.5],
        [2.040302, -2.5],
      ],
      printed(6),
    );
    expectClose(
      second.map((h) => h.probabilities),
      [
        [0.318458, 0.681542],
        [0.989442, 0.010558],
      ],
      printed(6),
    );
    expectClose(
      second.map((h) => h.o),
      [
        [3.726167, 1.726167],
        [-2.95777, 2],
      ],
      printed(6),
    );
  });

  test('4 numbers cached per token', () => {
    expect(cachedPerToken).toBe(4);
  });
});

test('the cache of the toy, and what the absorbed heads hold against it and take from it', () => {
  const { c, kR, steps } = latentAttention(toyWeights, toyInputs, 'absorbed');
  expectClose(
    c,
    [
      [3, -1],
      [-1, 3],
    ],
    0,
  );
  expectClose(
    kR,
    [
      [0, 2],
      [1.080605, 1.682942],
    ],
    printed(6),
  );
  const q = steps.map((step) => step.map((head) => head.q));
  expectClose(
    q,
    [
      [
        [1, 0],
        [0.5, 1.5],
      ],
      [
        [0, 1],
        [0.5, -1.5],
      ],
    ],
    0,
  );
  const context = steps.map((step) => step.map((head) => head.context));
  const second = [
    [0.273833, 1.726167],
    [2.95777, -0.95777],
  ];
  expectClose(
    context,
    [
      [
        [3, -1],
        [3, -1],
      ],
      second,
    ],
    printed(6),
  );
});

test('the toy both ways: the same to 1e-15, and 8 numbers cached by plain heads of its widths', () => {
  const [naive, absorbed] = orders.map((order) => latentAttention(toyWeights, toyInputs, order));
  expectClose(naive?.outputs ?? [], absorbed?.outputs ?? [NaN], 2e-15);
  const { WQ, WO } = toyWeights;
  const plain = { WQ, WO, WQR: [[], []], WKR: [], WK: WQ, WV: WQ };
  expect(multiHeadAttention(plain, toyInputs).cachedPerToken).toBe(8);
});

test('rotation: only the distance counts, and it moves no length', () => {
  const [q, k] = [
    [1, 2],
    [3, -1],
  ];
  expectClose(dot(rotate(q, 5), rotate(k, 3)), -6.781228824, printed(9));
  expectClose(dot(rotate(q, 2), rotate(k, 0)), -6.781228824, printed(9));
  expectClose(
    rotate([1, 0, 1, 0], 1),
    [Math.cos(1), Math.sin(1), Math.cos(0.01), Math.sin(0.01)],
    1e-15,
  );
  expect(() => rotate([1, 2, 3], 1)).toThrow('found 3 numbers to rotate, expected an even count');
  const vector = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
    minLength: 6,
    maxLength: 6,
  });
  const position = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(vector, vector, position, position, (a, b, at, shift) => {
      expectClose(
        dot(rotate(a, at), rotate(b, 3)),
        dot(rotate(a, at + shift), rotate(b, 3 + shift)),
        1e-9,
      );
      expectClose(norm([rotate(a, at)]), norm([a]), 1e-12);
    }),
  );
});

test('a rotated rebuilt key cannot be absorbed: the middle matrix changes with the distance', () => {
  const WUK = toyWeights.WUK[1] ?? [];
  expectClose(
    middleMatrix(WUK, 0),
    [
      [0.5, 0.5],
      [0.5, -0.5],
    ],
    0,
  );
  expectClose(
    middleMatrix(WUK, 1),
    [
      [0.690887, -0.150584],
      [-0.150584, -0.690887],
    ],
    printed(6),
  );
  expectClose(
    middleMatrix(WUK, 2),
    [
      [0.246575, -0.662722],
      [-0.662722, -0.246575],
    ],
    printed(6),
  );
});

const shapes = fc.record({
  heads: fc.integer({ min: 1, max: 4 }),
  headWidth: fc.integer({ min: 1, max: 6 }),
  valueWidth: fc.integer({ min: 1, max: 6 }),
  positionWidth: fc.constantFrom(0, 2, 4),
  latent: fc.integer({ min: 1, max: 8 }),
});
const width = fc.integer({ min: 1, max: 8 });
const tokens = fc.integer({ min: 1, max: 6 });

test('for any shape: both orders agree to 1e-12, count what the formulas say, and cache the latent', () => {
  fc.assert(
    fc.property(shapes, width, tokens, fc.integer(), (shape, d, count, seed) => {
      const weights = drawWeights(shape, d, seed);
      const inputs = drawMatrix(count, d, 1, createRandom(seed + 1));
      const naive = latentAttention(weights, inputs, 'naive');
      const absorbed = latentAttention(weights, inputs, 'absorbed');
      expect(distance(naive.outputs, absorbed.outputs)).toBeLessThanOrEqual(
        1e-12 * norm(naive.outputs),
      );
      const expected = multiplyAddsPerCachedToken(shape);
      expect(naive.multiplyAdds.perCachedToken).toBe(expected.naive);
      expect(absorbed.multiplyAdds.perCachedToken).toBe(expected.absorbed);
      expect(naive.cachedPerToken).toBe(shape.latent + shape.positionWidth);
      for (const { probabilities } of naive.steps.flat())
        expectClose(
          probabilities.reduce((sum, p) => sum + p, 0),
          1,
          1e-12,
        );
    }),
  );
});

test('latent attention is multi-head attention whose keys and values go through the latent', () => {
  fc.assert(
    fc.property(shapes, width, tokens, fc.integer(), (shape, d, count, seed) => {
      const { WDKV, WUK, WUV, ...shared } = drawWeights(shape, d, seed);
      const through = (up: Matrix): number[][] =>
        up.map((row) =>
          range(d).map((k) =>
            dot(
              row,
              WDKV.map((down) => down[k] ?? NaN),
            ),
          ),
        );
      const full = { ...shared, WK: WUK.map(through), WV: WUV.map(through) };
      const inputs = drawMatrix(count, d, 1, createRandom(seed + 1));
      const expected = multiHeadAttention(full, inputs);
      const found = latentAttention({ ...shared, WDKV, WUK, WUV }, inputs, 'absorbed');
      expect(distance(expected.outputs, found.outputs)).toBeLessThanOrEqual(
        1e-11 * norm(expected.outputs),
      );
      const { heads, headWidth, valueWidth, positionWidth } = shape;
      expect(expected.cachedPerToken).toBe(heads * (headWidth + valueWidth) + positionWidth);
      expect(expected.multiplyAdds.perCachedToken).toBe(
        heads * (headWidth + positionWidth + valueWidth),
      );
    }),
  );
});

test('causal: what comes later changes nothing before it', () => {
  const weights = drawWeights(
    { heads: 2, headWidth: 3, valueWidth: 3, positionWidth: 2, latent: 3 },
    4,
    1,
  );
  const inputs = drawMatrix(5, 4, 1, createRandom(2));
  for (const order of orders) {
    const whole = latentAttention(weights, inputs, order).outputs;
    expect(latentAttention(weights, inputs.slice(0, 3), order).outputs).toEqual(whole.slice(0, 3));
  }
  expect(() => latentAttention(weights, [], 'naive')).toThrow(
    'found no tokens, expected one at least',
  );
});

test('V3 shape: 16,818,176 against 139,264 multiply-adds, 120.8 times, by formula and counted', () => {
  const formula = multiplyAddsPerCachedToken(v3);
  expect(formula).toEqual({ naive: 16_818_176, absorbed: 139_264 });
  expectClose(formula.naive / formula.absorbed, 120.8, printed(1));
  const oneHead = drawWeights({ ...v3, heads: 1 }, 1, 1); // 128 heads that share one head's numbers
  const all = (matrices: readonly Matrix[]): Matrix[] => range(128).map(() => matrices[0] ?? []);
  const weights = {
    ...oneHead,
    WQ: all(oneHead.WQ),
    WQR: all(oneHead.WQR),
    WUK: all(oneHead.WUK),
    WUV: all(oneHead.WUV),
    WO: drawMatrix(1, 128 * 128, 1, createRandom(2)),
  };
  for (const order of orders) {
    const counted = latentAttention(weights, [[1]], order).multiplyAdds;
    expect(counted.perCachedToken).toBe(formula[order]);
    expect(counted.cache).toBe(formula[order]);
  }
});

test('absorbing costs something for each token, once: q to the latent and back to the value', () => {
  const shape = { heads: 3, headWidth: 4, valueWidth: 5, positionWidth: 2, latent: 6 };
  const inputs = drawMatrix(4, 7, 1, createRandom(3));
  const [naive, absorbed] = orders.map(
    (order) => latentAttention(drawWeights(shape, 7, 1), inputs, order).multiplyAdds.tokens,
  );
  const projections = 6 * 7 + 2 * 7 + 3 * (4 + 2) * 7 + 3 * 5 * 7;
  const rotations = 2 * (2 + 3 * 2); // two multiply-adds a number, of the key and of each head's query
  expect(naive).toBe(4 * (projections + rotations));
  expect(absorbed).toBe(4 * (projections + rotations + 3 * (4 * 6 + 6 * 5)));
});

function drawWeights(shape: LatentShape, d: number, seed: number): LatentWeights {
  const random = createRandom(seed);
  const { heads, headWidth, valueWidth, positionWidth, latent } = shape;
  const perHead = (rows: number, columns: number): Matrix[] =>
    range(heads).map(() => drawMatrix(rows, columns, 1, random));
  return {
    WDKV: drawMatrix(latent, d, 1, random),
    WUK: perHead(headWidth, latent),
    WUV: perHead(valueWidth, latent),
    WKR: drawMatrix(positionWidth, d, 1, random),
    WQ: perHead(headWidth, d),
    WQR: perHead(positionWidth, d),
    WO: drawMatrix(d, heads * valueWidth, 1, random),
  };
}

function distance(a: Matrix, b: Matrix): number {
  return norm(a.map((row, i) => row.map((x, j) => x - (b[i]?.[j] ?? NaN))));
}

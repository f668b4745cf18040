import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element } from '../../src/maths/element.ts';
import { dot } from '../../src/maths/dot.ts';
import { applier, apply, mix, multiply, norm, transpose } from '../../src/maths/matrix.ts';
import { createRandom, drawMatrix } from '../../src/maths/random.ts';
import { range } from '../../src/maths/range.ts';
import { expectClose } from '../close-to.ts';

const size = fc.integer({ min: 1, max: 6 });
const a = [
  [1, 2, 3],
  [4, 5, 6],
];

test('products are those of the textbook', () => {
  expect(transpose(a)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(transpose([])).toEqual([]);
  expect(apply(a, [1, 0, -1])).toEqual([-2, -2]);
  expect(multiply(a, transpose(a))).toEqual([
    [14, 32],
    [32, 77],
  ]);
  expect(mix([2, -1], a)).toEqual([-2, -1, 0]);
  expect(
    norm([
      [3, 0],
      [0, 4],
    ]),
  ).toBe(5);
});

test('a product counts rows × inner × columns multiply-adds, as they are made', () => {
  fc.assert(
    fc.property(size, size, size, (rows, inner, columns) => {
      const random = createRandom(1);
      const tally = { multiplyAdds: 0 };
      multiply(drawMatrix(rows, inner, 1, random), drawMatrix(inner, columns, 1, random), tally);
      expect(tally.multiplyAdds).toBe(rows * inner * columns);
      mix(range(rows), drawMatrix(rows, columns, 1, random), tally);
      expect(tally.multiplyAdds).toBe(rows * inner * columns + rows * columns);
    }),
  );
});

test('brackets may move: (a b) c = a (b c)', () => {
  fc.assert(
    fc.property(size, size, size, size, fc.integer(), (m, n, p, q, seed) => {
      const random = createRandom(seed);
      const [x, y, z] = [
        drawMatrix(m, n, 1, random),
        drawMatrix(n, p, 1, random),
        drawMatrix(p, q, 1, random),
      ];
      expectClose(multiply(multiply(x, y), z), multiply(x, multiply(y, z)), 1e-11);
    }),
  );
});

test('what does not fit says what was found and expected', () => {
  expect(() => dot([1, 2], [1])).toThrow('found vectors of 2 and 1, expected equal lengths');
  expect(() => multiply(a, a)).toThrow('expected equal lengths');
  expect(() => element([7], 1)).toThrow('found no element 1, expected an index from 0 to 0');
  expect(range(3)).toEqual([0, 1, 2]);
});

test('a matrix made ready gives what it gives when applied, and counts the same', () => {
  fc.assert(
    fc.property(size, size, fc.integer(), (rows, columns, seed) => {
      const random = createRandom(seed);
      const matrix = drawMatrix(rows, columns, 1, random);
      const vector = element(drawMatrix(1, columns, 1, random), 0);
      const [one, other] = [{ multiplyAdds: 0 }, { multiplyAdds: 0 }];
      const found = applier(matrix)(Float64Array.from(vector), one);
      expect(found).toEqual(apply(matrix, vector, other));
      expect(one).toEqual(other);
    }),
  );
  expect(() => applier(a)(Float64Array.of(1), { multiplyAdds: 0 })).toThrow(
    'found a vector of 1, expected 3 numbers',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eigenvectors } from '../../src/maths/eigenvectors.ts';
import { dot } from '../../src/maths/dot.ts';
import { apply, multiply, transpose } from '../../src/maths/matrix.ts';
import { createRandom, drawMatrix } from '../../src/maths/random.ts';
import { expectClose } from '../close-to.ts';

test('eigenvectors of a small matrix, the largest eigenvalue first', () => {
  const [first = [], second = []] = eigenvectors([
    [2, 1],
    [1, 2],
  ]);
  expectClose(first.map(Math.abs), [Math.SQRT1_2, Math.SQRT1_2], 1e-15);
  expectClose(dot(second, [1, 1]), 0, 1e-15);
  expect(eigenvectors([])).toEqual([]);
});

test('they are orthonormal and only stretched by the matrix', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (n, seed) => {
      const half = drawMatrix(n + 1, n, 1, createRandom(seed));
      const symmetric = multiply(transpose(half), half);
      const vectors = eigenvectors(symmetric);
      const one = vectors.map((_, i) => vectors.map((__, j) => (i === j ? 1 : 0)));
      expectClose(multiply(vectors, transpose(vectors)), one, 1e-12);
      const values = vectors.map((v) => dot(v, apply(symmetric, v)));
      expect(values).toEqual([...values].sort((x, y) => y - x));
      vectors.forEach((v, i) =>
        expectClose(
          apply(symmetric, v),
          v.map((x) => x * (values[i] ?? NaN)),
          1e-11,
        ),
      );
    }),
  );
});

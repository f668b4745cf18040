import { element } from './element.ts';
import type { Matrix } from './matrix.ts';
import { range } from './range.ts';

/**
 * Gives the eigenvectors of a symmetric matrix (n, n) as rows (n, n), orthonormal, the largest
 * eigenvalue first (cyclic Jacobi rotations; Golub & Van Loan, Matrix Computations, 8.5).
 */
export function eigenvectors(symmetric: Matrix): number[][] {
  const n = symmetric.length;
  const a = symmetric.map((row) => [...row]);
  const vectors = range(n).map((i) => range(n).map((j) => (i === j ? 1 : 0))); // rows turn with a
  const total = a.flat().reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < 30 && offDiagonal(a) > 1e-28 * total; sweep += 1)
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) annul(a, vectors, p, q);
  const order = range(n).sort((i, j) => at(a, j, j) - at(a, i, i));
  return order.map((i) => element(vectors, i));
}

/** Turns rows and columns p and q by the angle that makes a[p][q] zero, and the rows of `vectors` with them. */
function annul(a: number[][], vectors: number[][], p: number, q: number): void {
  const apq = at(a, p, q);
  if (apq === 0) return;
  const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  turn(element(a, p), element(a, q), cosine, sine);
  for (const row of a) {
    const x = row[p] ?? NaN;
    const y = row[q] ?? NaN;
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  turn(element(vectors, p), element(vectors, q), cosine, sine);
}

/** Turns two rows, in place. */
function turn(first: number[], second: number[], cosine: number, sine: number): void {
  for (let k = 0; k < first.length; k += 1) {
    const x = first[k] ?? NaN;
    const y = second[k] ?? NaN;
    first[k] = cosine * x - sine * y;
    second[k] = sine * x + cosine * y;
  }
}

function offDiagonal(a: Matrix): number {
  return a.reduce((sum, row, i) => row.reduce((s, x, j) => (i === j ? s : s + x * x), sum), 0);
}

function at(a: Matrix, i: number, j: number): number {
  return element(element(a, i), j);
}

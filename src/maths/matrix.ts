import { dot, type Tally } from './dot.ts';
import { element } from './element.ts';

export type Vector = readonly number[];
/** Rows of equal length: matrix[row][column]. */
export type Matrix = readonly Vector[];
/** Gives matrix · vector: (rows, columns) and (columns) to (rows). */
export function apply(matrix: Matrix, vector: Vector, tally?: Tally): number[] {
  return matrix.map((row) => dot(row, vector, tally)); // (rows)
}

/** Makes a matrix (rows, columns) ready to be applied very often: gives what `apply` gives, faster, from a flat list. */
export function applier(
  matrix: Matrix,
): (vector: Float64Array<ArrayBuffer>, tally: Tally) => number[] {
  const flat = Float64Array.from(matrix.flat()); // (rows × columns)
  const columns = element(matrix, 0).length;
  return (vector, tally) => {
    if (vector.length !== columns)
      throw new RangeError(`found a vector of ${vector.length}, expected ${columns} numbers`);
    const found: number[] = []; // (rows)
    let done = 0; // counted where the work is done
    while (done < flat.length) {
      let sum = 0;
      for (let column = 0; column < columns; column += 1, done += 1)
        sum += (flat[done] as number) * (vector[column] as number);
      found.push(sum);
    }
    tally.multiplyAdds += done;
    return found;
  };
}

/** Gives a · b: (rows, inner) and (inner, columns) to (rows, columns). */
export function multiply(a: Matrix, b: Matrix, tally?: Tally): number[][] {
  const columns = transpose(b); // (columns, inner)
  return a.map((row) => apply(columns, row, tally)); // (rows, columns)
}

/** Gives Σ weightᵢ rowᵢ: (rows) and (rows, width) to (width); one row at least. */
export function mix(weights: Vector, rows: Matrix, tally?: Tally): number[] {
  const sum = element(rows, 0).map(() => 0); // (width)
  rows.forEach((row, i) => {
    const weight = element(weights, i);
    let done = 0;
    for (; done < row.length; done += 1)
      sum[done] = (sum[done] as number) + weight * (row[done] as number);
    if (tally) tally.multiplyAdds += done;
  });
  return sum;
}

/** Gives the matrix with rows and columns exchanged: (rows, columns) to (columns, rows); no rows give none. */
export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => element(row, column))); // (columns, rows)
}

/** Gives the square root of the sum of the squares of all entries (Frobenius norm). */
export function norm(matrix: Matrix): number {
  return Math.sqrt(matrix.reduce((sum, row) => sum + dot(row, row), 0));
}

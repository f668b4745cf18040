import { expect, test } from 'vitest';
import { hashText } from '../../src/maths/hash.ts';
import { createLcg, createRandom, drawMatrix, drawNormal } from '../../src/maths/random.ts';
import { range } from '../../src/maths/range.ts';
import { mean, populationDeviation } from '../../src/maths/statistics.ts';
import { expectClose } from '../close-to.ts';

test('the generator of the printed test values: x = (1664525 x + 1013904223) mod 2³²', () => {
  const random = createLcg(12345);
  const exact = (x: bigint): bigint => (1664525n * x + 1013904223n) % 2n ** 32n;
  let x = 12345n;
  for (let i = 0; i < 1000; i += 1) {
    x = exact(x);
    expect(random()).toBe(Number(x) / 2 ** 32);
  }
});

test('the same seed gives the same series, another seed another one', () => {
  const first = (seed: number): number[] => range(5).map(createRandom(seed));
  expect(first(7)).toEqual(first(7));
  expect(first(7)).not.toEqual(first(8));
  expect(first(-1)).not.toEqual(first(2 ** 40));
});

test('the first numbers of sfc32, so that no printed state changes unseen', () => {
  const first = (seed: number): number[] =>
    range(3)
      .map(createRandom(seed))
      .map((u) => u * 2 ** 32);
  expect(first(1)).toEqual([2012149540, 1872316204, 1707632675]);
  expect(first(2 ** 40)).toEqual([3641710716, 2369199687, 18926629]);
  expectClose(drawNormal(createRandom(1)), -1.034436869929481, 1e-15);
});

test('uniform draws fill [0, 1) evenly and neighbours do not depend on each other', () => {
  const random = createRandom(1);
  const draws = range(100_000).map(random);
  expect(draws.every((u) => u >= 0 && u < 1)).toBe(true);
  expectClose([mean(draws), populationDeviation(draws)], [0.5, Math.sqrt(1 / 12)], 0.003);
  const products = draws.slice(1).map((u, i) => (u - 0.5) * ((draws[i] ?? 0) - 0.5));
  expectClose(mean(products), 0, 0.002);
});

test('normal draws have mean 0, deviation 1 and 68.3 % within one deviation', () => {
  const random = createRandom(2);
  const draws = range(100_000).map(() => drawNormal(random));
  expectClose([mean(draws), populationDeviation(draws)], [0, 1], 0.02);
  expectClose(draws.filter((x) => Math.abs(x) < 1).length / 1e5, 0.6827, 0.005);
  const matrix = drawMatrix(200, 300, 0.5, random);
  expect([matrix.length, matrix[0]?.length]).toEqual([200, 300]);
  expectClose(populationDeviation(matrix.flat()), 0.5, 0.01);
});

test('texts hash as FNV-1a does, and differently for another seed', () => {
  expect(['', 'a', 'foobar'].map((text) => hashText(text))).toEqual([
    0x811c9dc5, 0xe40c292c, 0xbf9cf968,
  ]);
  expect(hashText('a', 1)).not.toBe(hashText('a', 2));
});

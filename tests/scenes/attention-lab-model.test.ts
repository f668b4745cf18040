import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiHeadAttention, latentAttention } from '../../src/scenes/latent/model.ts';
import {
  compress,
  embed,
  outputError,
  randomWeights,
  strongestDirections,
} from '../../src/scenes/attention-lab/model.ts';
import { range } from '../../src/maths/range.ts';

const sentence = 'a word that is met again is the same word'.split(' ');

function errors(width: number, heads: number, trueRank: number, seed: number): number[] {
  const weights = randomWeights({ width, heads, headWidth: 4, positionWidth: 4, trueRank }, seed);
  const inputs = embed(sentence, width, seed);
  const full = multiHeadAttention(weights, inputs).outputs;
  const directions = strongestDirections(weights);
  return range(width).map((i) => {
    const latent = compress(weights, directions, i + 1);
    return outputError(full, latentAttention(latent, inputs, 'absorbed').outputs);
  });
}

test('the error vanishes at the true rank of the weights, and not before', () => {
  const width = 12;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 0, max: 1e6 }),
      (heads, trueRank, seed) => {
        const found = errors(width, heads, trueRank, seed);
        for (const error of found.slice(trueRank - 1)) expect(error).toBeLessThanOrEqual(1e-9);
        expect(found[trueRank - 2]).toBeGreaterThan(1e-6);
      },
    ),
    { numRuns: 30 },
  );
});

test('at full rank nothing is lost; on the way there the error falls from much to nothing', () => {
  const found = errors(16, 4, 16, 1);
  expect(found[15]).toBeLessThanOrEqual(1e-9);
  expect(found[0]).toBeGreaterThan(0.3);
  expect(found[12]).toBeLessThan((found[2] ?? 0) / 2);
});

test('words met again have the same vector, another seed another one', () => {
  const inputs = embed(sentence, 8, 1);
  expect(inputs[1]).toEqual(inputs[9]);
  expect(inputs[3]).toEqual(inputs[6]);
  expect(inputs[0]).not.toEqual(inputs[1]);
  expect(embed(['a'], 8, 2)[0]).not.toEqual(inputs[0]);
});

test('a rank that is none says what was expected', () => {
  const shape = { width: 4, heads: 1, headWidth: 2, positionWidth: 2, trueRank: 4 };
  const weights = randomWeights(shape, 1);
  const directions = strongestDirections(weights);
  expect(() => randomWeights({ ...shape, trueRank: 5 }, 1)).toThrow(
    'found rank 5, expected 1 to the width, 4',
  );
  expect(() => compress(weights, directions, 0)).toThrow('found rank 0, expected 1 to 4');
});

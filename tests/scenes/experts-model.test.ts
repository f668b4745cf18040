import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLcg } from '../../src/maths/random.ts';
import {
  affinities,
  balancingRun,
  balancingToy,
  combinations,
  countLoads,
  countParameters,
  imbalance,
  layerOutput,
  route,
  softmaxAffinities,
  topK,
  updateBias,
} from '../../src/scenes/experts/model.ts';
import { expectClose, printed } from '../close-to.ts';

const s = [0.6, 0.55, 0.5, 0.2];

test('without bias: experts 0 and 1, gates .521739 and .478261', () => {
  const { chosen, gates } = route(s, { active: 2 });
  expect(chosen).toEqual([0, 1]);
  expectClose(gates, [0.521739, 0.478261], printed(6));
});

test('the bias decides who is chosen, the affinities with what weight', () => {
  const bias = [-0.08, 0, 0.06, 0];
  const { chosen, gates } = route(s, { active: 2, bias });
  expect(chosen).toEqual([2, 1]);
  expectClose(gates, [0.47619, 0.52381], printed(6));
  const scaled = route(s, { active: 2, bias, routeScale: 2.5 });
  expectClose(scaled.gates, [1.190476, 1.309524], printed(6));
});

test('gates of V3 (sigmoid, normalised) and V2 (softmax, as they are) from the same logits', () => {
  const centroids = [[2], [1], [0.5], [-1]];
  const v3 = affinities([1], centroids);
  expectClose(v3, [0.880797, 0.731059, 0.622459, 0.268941], printed(6));
  expectClose(route(v3, { active: 2 }).gates, [0.546449, 0.453551], printed(6));
  const v2 = softmaxAffinities([1], centroids);
  expectClose(v2, [0.60946, 0.224208, 0.135989, 0.030343], printed(6));
  const { gates } = route(v2, { active: 2, normalise: false });
  expectClose(gates, [0.60946, 0.224208], printed(6));
});

// prettier-ignore
const ofGroups = [0.9, 0.1, 0.2, 0.1, 0.6, 0.55, 0.1, 0.1, 0.5, 0.5, 0.45, 0.4, 0.3, 0.3, 0.2, 0.1];

test('node limit: the best two of each group decide which groups may be used', () => {
  expect(route(ofGroups, { active: 4 }).chosen).toEqual([0, 4, 5, 8]);
  const limited = route(ofGroups, { active: 4, limit: { groups: 4, kept: 2 } });
  expectClose(limited.groupScores, [1.1, 1.15, 1, 0.6], 1e-12);
  expect(limited.keptGroups).toEqual([1, 0]);
  expect(limited.chosen).toEqual([0, 4, 5, 2]);
});

test('rules that cannot be kept say what was found and expected', () => {
  const limit = { groups: 4, kept: 1 };
  expect(() => route(ofGroups, { active: 5, limit })).toThrow(
    'found 5 experts to choose, expected 4 at most',
  );
  expect(() => route(ofGroups, { active: 2, limit: { groups: 3, kept: 1 } })).toThrow(
    'found 16 experts in 3 groups, expected equal groups',
  );
});

const affinity = fc.double({ min: 0.01, max: 1, noNaN: true });
const sixteen = fc.array(affinity, { minLength: 16, maxLength: 16 });
const biases = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: 16,
  maxLength: 16,
});

test('for any affinities and biases: K different experts, in allowed groups, gates summing to the route scale', () => {
  const counts = fc.record({
    active: fc.integer({ min: 1, max: 4 }),
    kept: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(sixteen, biases, counts, (scores, bias, { active, kept }) => {
      const found = route(scores, { active, bias, limit: { groups: 4, kept }, routeScale: 2.5 });
      expect(new Set(found.chosen).size).toBe(active);
      const used = new Set(found.chosen.map((i) => Math.floor(i / 4)));
      expect(used.size).toBeLessThanOrEqual(kept);
      expect([...used].every((group) => found.keptGroups.includes(group))).toBe(true);
      expectClose(
        found.gates.reduce((sum, g) => sum + g, 0),
        2.5,
        1e-12,
      );
      const plain = route(scores, { active, routeScale: 2.5 });
      expect(found.gates.every((g) => g > 0) && plain.chosen[0] === topK(scores, 1)[0]).toBe(true);
    }),
  );
});

test('a bias that is the same for all changes nobody', () => {
  fc.assert(
    fc.property(sixteen, fc.constantFrom(-1, 0.5, 4), (scores, b) => {
      const rounded = scores.map((x) => Math.round(x * 1024) / 1024); // so that x + b is exact
      const bias = rounded.map(() => b);
      expect(route(rounded, { active: 3, bias })).toEqual(route(rounded, { active: 3 }));
    }),
  );
});

test('of equal scores the earlier comes first', () => {
  expect(topK([1, 3, 3, 2], 3)).toEqual([1, 2, 3]);
});

test('a layer adds the token, the shared expert whole, and the chosen ones by their gates', () => {
  const found = layerOutput(
    [1, 2],
    [[10, 20]],
    [
      [100, 0],
      [0, 100],
    ],
    [0.25, 0.5],
  );
  expect(found).toEqual([36, 72]);
});

test('loads, imbalance and the step of the bias', () => {
  expect(
    countLoads(
      [
        [0, 2],
        [2, 1],
        [2, 0],
      ],
      4,
    ),
  ).toEqual([2, 1, 3, 0]);
  expect(imbalance([2, 1, 3, 0])).toBe(1);
  expectClose(updateBias([0.5, 0, 0, 0], [3, 1, 2, 2], 0.01), [0.49, 0.01, 0, 0], 1e-15);
});

test('the balancing toy: loads at the first and the last step, imbalance on the way', () => {
  const still = balancingRun({ ...balancingToy, gamma: 0, steps: 1 }, createLcg(12345));
  expect(still[0]?.loads).toEqual([192, 121, 99, 38, 38, 15, 7, 2]);
  expect(still[0]?.imbalance).toBe(2);
  expectClose(still[0]?.bias ?? [], new Array<number>(8).fill(0), 0);
  const run = balancingRun({ ...balancingToy, steps: 150 }, createLcg(12345));
  const found = [1, 10, 25, 50, 100, 150].map((step) => run[step - 1]?.imbalance ?? NaN);
  expectClose(found, [2, 1.3438, 0.2031, 0.2188, 0.4062, 0.1094], printed(4));
  expect(run[149]?.loads).toEqual([69, 70, 71, 59, 64, 57, 62, 60]);
  const bias = [-0.25, -0.19, -0.11, -0.01, 0, 0.1, 0.22, 0.33];
  expectClose(run[149]?.bias ?? [], bias, 1e-9);
});

test('256 choose 8 = 409,663,695,276,000', () => {
  expect(combinations(256, 8)).toBe(409_663_695_276_000);
  expect([combinations(5, 2), combinations(4, 0), combinations(3, 3)]).toEqual([10, 1, 1]);
});

// prettier-ignore
const v3 = {
  width: 7168, vocabulary: 129280, layers: 61, denseLayers: 3, denseWidth: 18432, expertWidth: 2048,
  routed: 256, shared: 1, active: 8, heads: 128, queryLatent: 1536, latent: 512,
  headWidth: 128, valueWidth: 128, positionWidth: 64,
};
// prettier-ignore
const v2 = {
  ...v3, width: 5120, vocabulary: 102400, layers: 60, denseLayers: 1, denseWidth: 12288, expertWidth: 1536,
  routed: 160, shared: 2, active: 6,
};

test('parameters from the configurations: V3 671.03 and 37.55 billion, V2 235.74 and 21.38', () => {
  const counted = countParameters(v3);
  expect(counted).toMatchObject({
    total: 671_025_397_760,
    active: 37_551_276_032,
    attention: 187_105_280,
    expert: 44_040_192,
    expertLayer: 11_320_164_352,
  });
  expectClose(counted.routedShare, 0.9745, printed(4));
  expectClose((counted.active - counted.embedding) / 1e9, 36.62, printed(2));
  expectClose(counted.active / counted.total, 0.05596, printed(5));
  const older = countParameters(v2);
  expect([older.total, older.active]).toEqual([235_740_692_480, 21_375_057_920]);
  expect([older.attention, older.expert]).toEqual([149_225_472, 23_592_960]);
  expectClose(older.routedShare, 0.9448, printed(4));
});

test('queries without a latent are made from the token itself', () => {
  const without = countParameters({ ...v3, queryLatent: 0 }).attention;
  const [from, latent] = [7168 * 128 * 192, 7168 * 1536 + 1536 * 128 * 192];
  expect(without - countParameters(v3).attention).toBe(from - latent);
});

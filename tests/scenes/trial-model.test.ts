import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/maths/random.ts';
import { softmax } from '../../src/maths/softmax.ts';
import { mean, populationDeviation } from '../../src/maths/statistics.ts';
import {
  advantages,
  advantagesAtRate,
  clippedTerm,
  drawGroup,
  expectedRun,
  gradient,
  klTerm,
  learn,
  majorityVote,
  objective,
  run,
} from '../../src/scenes/trial/model.ts';
import { expectClose, printed } from '../close-to.ts';

const uniform = [0.25, 0.25, 0.25, 0.25];
const group = { answers: [2, 0, 1, 2], rewards: [1, 0, 0, 1], policy: uniform };

test('advantages of the listed groups, with the standard deviation of the population', () => {
  expect(advantages([1, 0, 0, 1])).toEqual([1, -1, -1, 1]);
  expectClose(advantages([1, 0, 0, 0]), [1.732051, -0.57735, -0.57735, -0.57735], printed(6));
  expectClose(advantages([1, 1, 1, 0]), [0.57735, 0.57735, 0.57735, -1.732051], printed(6));
  expectClose(advantages([1.1, 0.1, 0, 1]), [1.094541, -0.895533, -1.094541, 0.895533], printed(6));
  const groups = [
    [1, 0, 0, 1],
    [1, 0, 0, 0],
    [1, 1, 1, 0],
    [1.1, 0.1, 0, 1],
  ];
  expectClose(groups.map(mean), [0.5, 0.25, 0.75, 0.55], printed(6));
  expectClose(groups.map(populationDeviation), [0.5, 0.433013, 0.433013, 0.502494], printed(6));
});

test('equal rewards teach nothing, even where their mean is rounded', () => {
  expect(
    [
      [1, 1, 1, 1],
      [0, 0, 0, 0],
      [0.1, 0.1, 0.1],
    ].map(advantages),
  ).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0],
  ]);
  const logits = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(logits, fc.double({ min: -5, max: 5, noNaN: true }), (z, reward) => {
      const same = {
        answers: [0, 1, 1, 3],
        rewards: [reward, reward, reward, reward],
        policy: softmax(z),
      };
      expectClose(learn(z, same, { learningRate: 1, passes: 3 }), z, 0);
    }),
  );
});

test('advantages have mean 0 and deviation 1 wherever rewards differ', () => {
  const rewards = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(rewards, (list) => {
      fc.pre(new Set(list).size > 1);
      const A = advantages(list);
      expectClose([mean(A), populationDeviation(A)], [0, 1], 1e-12);
    }),
  );
});

test('at success rate p: √((1 − p) / p) and −√(p / (1 − p))', () => {
  const rates = [0.1, 0.25, 0.5, 0.75, 0.9].map(advantagesAtRate);
  expectClose(
    rates.map((rate) => rate.right),
    [3, 1.7321, 1, 0.5774, 0.3333],
    printed(4),
  );
  expectClose(
    rates.map((rate) => rate.wrong),
    [-0.3333, -0.5774, -1, -1.7321, -3],
    printed(4),
  );
  expect([0, 1].map(advantagesAtRate)).toEqual([
    { right: 0, wrong: 0 },
    { right: 0, wrong: 0 },
  ]);
});

test('the clipped term', () => {
  const found = [
    clippedTerm(1.5, 1),
    clippedTerm(1.5, -1),
    clippedTerm(0.5, 1),
    clippedTerm(0.5, -1),
  ];
  expect(found).toEqual([1.2, -1.5, 0.5, -0.8]);
  expectClose(clippedTerm(1.1, 1), 1.1, printed(6));
});

test('the KL term: listed values, 0 at 1, never negative', () => {
  const found = [0.5, 0.9, 1, 1.2, 2].map(klTerm);
  expectClose(found, [0.193147, 0.005361, 0, 0.017678, 0.306853], printed(6));
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
      expect(klTerm(x)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('one real step: gradient −¼, −¼, ½, 0 and the new policy', () => {
  expectClose(gradient(uniform, group), [-0.25, -0.25, 0.5, 0], 1e-15);
  const policy = softmax(learn([0, 0, 0, 0], group, { learningRate: 1 }));
  expectClose(policy, [0.18515, 0.18515, 0.391963, 0.237737], printed(6));
});

test('the gradient is the slope of the objective, clipped or not, with or without a pull', () => {
  const logits = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  });
  const pull = { beta: 0.3, reference: [0.1, 0.2, 0.3, 0.4] };
  const rules = fc.constantFrom({}, { pull }, { epsilon: 0.05 }, { epsilon: 0.5, pull });
  fc.assert(
    fc.property(logits, rules, (z, rule) => {
      const epsilon = 'epsilon' in rule ? rule.epsilon : 0.2;
      const atEdge = softmax(z).some((p) => Math.abs(Math.abs(4 * p - 1) - epsilon) < 1e-4);
      fc.pre(!atEdge); // there the slope jumps
      const at = (k: number, by: number): number =>
        objective(softmax(z.map((x, i) => (i === k ? x + by : x))), group, rule);
      const slopes = z.map((_, k) => (at(k, 1e-6) - at(k, -1e-6)) / 2e-6);
      expectClose(gradient(softmax(z), group, rule), slopes, 1e-7);
    }),
  );
});

test('a second pass on the same group stops where the clip acts', () => {
  const rules = { learningRate: 1, epsilon: 0.1 };
  const once = learn([0, 0, 0, 0], group, rules);
  expect(learn([0, 0, 0, 0], group, { ...rules, passes: 2 })).toEqual(once);
  const wide = learn([0, 0, 0, 0], group, { ...rules, epsilon: 10, passes: 2 });
  expect((wide[2] ?? 0) > (once[2] ?? 0)).toBe(true);
});

test('exact expectation: p(right) .25, .372557, .530807, .687570, .803255, .874002', () => {
  const found = expectedRun([0, 0, 0, 0], [0, 0, 1, 0], { learningRate: 1 }, 6);
  const others = [0.25, 0.209148, 0.156398, 0.104143, 0.065582, 0.041999];
  const right = [0.25, 0.372557, 0.530807, 0.68757, 0.803255, 0.874002];
  const expected = right.map((p, i) =>
    others.map((_, k) => (k === 2 ? p : (others[i] ?? NaN))).slice(0, 4),
  );
  expectClose(found, expected, printed(6));
});

test('groups that grow large follow the exact expectation', () => {
  const [start, rates] = [
    [0.3, 0, -0.2, 0.1],
    [0.1, 0.4, 0.9, 0.2],
  ];
  const large = drawGroup(start, rates, 200_000, createRandom(5));
  for (const rules of [{ learningRate: 1 }, { learningRate: 1, passes: 4, epsilon: 0.1 }]) {
    const [before = [], after = []] = expectedRun(start, rates, rules, 2);
    expectClose(large.policy, before, 1e-15);
    expectClose(softmax(learn(start, large, rules)), after, 0.005);
  }
});

test('a run: same seed, same run; probabilities sum to 1; idle groups change nothing', () => {
  const start = { logits: [0, 0, 0, 0], successRates: [0, 0.1, 1, 0], size: 4 };
  const steps = run(start, { learningRate: 0.5 }, 60, createRandom(3));
  expect(run(start, { learningRate: 0.5 }, 60, createRandom(3))).toEqual(steps);
  expect(run(start, { learningRate: 0.5 }, 60, createRandom(4))).not.toEqual(steps);
  steps.forEach((step, i) => {
    expectClose(
      step.policy.reduce((sum, p) => sum + p, 0),
      1,
      1e-12,
    );
    const next = steps[i + 1];
    if (next) expect(JSON.stringify(next.policy) === JSON.stringify(step.policy)).toBe(step.isIdle);
  });
  expect(steps.some((step) => step.isIdle)).toBe(true);
  expect((steps.at(-1)?.policy[2] ?? 0) > 0.8).toBe(true);
});

test('majority votes amplify, they do not invent', () => {
  const found = [
    majorityVote(1, 0.6),
    majorityVote(5, 0.6),
    majorityVote(15, 0.6),
    majorityVote(63, 0.6),
  ];
  expectClose(found, [0.6, 0.68256, 0.786897, 0.946309], printed(6));
  expectClose([majorityVote(5, 0.7), majorityVote(63, 0.4)], [0.83692, 0.053691], printed(6));
  expectClose([majorityVote(2, 0.5), majorityVote(9, 1), majorityVote(9, 0)], [0.25, 1, 0], 1e-15);
  expectClose(majorityVote(999, 0.5), 0.5, 1e-9);
  expect(() => majorityVote(0, 0.5)).toThrow('found 0 votes, expected 1 to 1000');
});

/**
 * How many of 256 tokens each of the eight experts of the balancing toy gets (model.ts, balancingToy,
 * draws of createLcg(12345)): in the first batch, and in the 150th, after the corrections have levelled
 * them. Written down because 150 batches take a browser too long; tests/scenes/experts.test.ts runs them.
 */
export const loads = {
  batches: 150,
  before: [192, 121, 99, 38, 38, 15, 7, 2],
  after: [69, 70, 71, 59, 64, 57, 62, 60],
} as const;

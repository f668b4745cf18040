import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as memory from '../../src/scenes/memory/model.ts';
import type { CacheConfiguration, Mechanism } from '../../src/scenes/memory/model.ts';
import { expectClose, printed } from '../close-to.ts';

function configuration(
  mechanism: Mechanism,
  layers: number,
  heads: number,
  kvHeads = heads,
): CacheConfiguration {
  return { mechanism, layers, heads, kvHeads, headWidth: 128, latent: 512, ropeWidth: 64 };
}

const v3 = configuration('mla', 61, 128);
const v2 = configuration('mla', 60, 128);
const v2Lite = configuration('mla', 27, 16);
const deepseek67 = configuration('gqa', 95, 64, 8);
const llama405 = configuration('gqa', 126, 128, 8);
const llama70 = configuration('gqa', 80, 64, 8);
const qwen72 = configuration('gqa', 80, 64, 8);
const mixtral = configuration('gqa', 56, 48, 8);
const gpt3 = configuration('mha', 96, 96);

// computed.json, kv_cache: numbers per token as it is, as MHA, GQA-8, MQA; GB at 4K, 32K, 128K; times smaller than MHA
const ledger: [string, CacheConfiguration, number[], number[], number][] = [
  ['V3/R1', v3, [35136, 1998848, 124928, 15616], [0.288, 2.303, 9.211], 56.89],
  ['V2', v2, [34560, 1966080, 122880, 15360], [0.283, 2.265, 9.06], 56.89],
  ['V2-Lite', v2Lite, [15552, 110592, 55296, 6912], [0.127, 1.019, 4.077], 7.11],
  ['67B', deepseek67, [194560, 1556480, 194560, 24320], [1.594, 12.751, 51.003], 8],
  ['Llama-3.1-405B', llama405, [258048, 4128768, 258048, 32256], [2.114, 16.911, 67.646], 16],
  ['Llama-3.1-70B', llama70, [163840, 1310720, 163840, 20480], [1.342, 10.737, 42.95], 8],
  ['Qwen2.5-72B', qwen72, [163840, 1310720, 163840, 20480], [1.342, 10.737, 42.95], 8],
  ['Mixtral-8x22B', mixtral, [114688, 688128, 114688, 14336], [0.94, 7.516, 30.065], 6],
  ['GPT-3', gpt3, [2359296, 2359296, 196608, 24576], [19.327, 154.619, 618.475], 1],
];

test.each(ledger)('%s: numbers, bytes, gigabytes', (_, own, numbers, gigabytes, times) => {
  const all = [own, as(own, 'mha'), { ...as(own, 'gqa'), kvHeads: 8 }, as(own, 'mqa')];
  expect(all.map(memory.numbersPerToken)).toEqual(numbers);
  expect(all.map((each) => memory.bytesPerToken(each))).toEqual(numbers.map((n) => 2 * n));
  const tokens = [4096, 32768, 131072];
  expectClose(
    tokens.map((count) => memory.cacheGigabytes(own, { tokens: count })),
    gigabytes,
    printed(3),
  );
  expectClose(memory.timesSmallerThanMultiHead(own), times, printed(2));
});

test('per token and layer: 32,768 / 2,048 / 256 / 576, the last like 2.25 groups', () => {
  const each = [as(v3, 'mha'), { ...as(v3, 'gqa'), kvHeads: 8 }, as(v3, 'mqa'), v3];
  expect(each.map(memory.numbersPerTokenAndLayer)).toEqual([32768, 2048, 256, 576]);
  expect([v3, v2, v2Lite].map(memory.equivalentGroups)).toEqual([2.25, 2.25, 2.25]);
});

test('a latent unfolded into keys and values would take more than plain heads', () => {
  expect([v3, v2, v2Lite].map(memory.numbersPerTokenUnfolded)).toEqual([2498560, 2457600, 138240]);
});

test('V2 against 67B: 82.2 % at equal precision, the published 93.3 % with V2 at 6 bits', () => {
  expect(memory.bytesPerToken(v2, 6)).toBe(25920);
  expectClose(100 * memory.reduction(v2, deepseek67), 82.24, printed(2));
  expectClose(100 * memory.reduction(v2, deepseek67, { small: 6, large: 16 }), 93.34, printed(2));
});

test('matched tests of the V2 report, and V3 beside others', () => {
  expectClose(memory.numbersPerToken(v2) / 860200, 0.0402, printed(4));
  expectClose(1 / memory.timesSmallerThanMultiHead(v2Lite), 0.1406, printed(4));
  expectClose(1 - memory.reduction(llama405, v3), 7.344, printed(3));
  expectClose(1 - memory.reduction(qwen72, v3), 4.663, printed(3));
});

test('a card holds 80 GB: the last card may be filled in part', () => {
  expect([0, 1, 80, 80.1, 618.475].map((gb) => memory.cardsFor(gb))).toEqual([0, 1, 1, 2, 8]);
  expect(memory.cardsFor(100, 50)).toBe(2);
});

test('the cache grows in proportion to tokens, users, bits and layers', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  const mechanism = fc.constantFrom<Mechanism[]>('mha', 'gqa', 'mqa', 'mla');
  fc.assert(
    fc.property(mechanism, whole, fc.integer({ min: 1, max: 200 }), (kind, tokens, factor) => {
      const own = as(v3, kind);
      const base = memory.cacheGigabytes(own, { tokens });
      const grown = [
        memory.cacheGigabytes(own, { tokens: tokens * factor }),
        memory.cacheGigabytes(own, { tokens, users: factor }),
        memory.cacheGigabytes(own, { tokens, bits: 16 * factor }),
        memory.cacheGigabytes({ ...own, layers: own.layers * factor }, { tokens }),
      ];
      const expected = base * factor;
      expectClose(grown, [expected, expected, expected, expected], 1e-12 * expected);
    }),
  );
});

function as(own: CacheConfiguration, mechanism: Mechanism): CacheConfiguration {
  return { ...own, mechanism };
}

import { numberIn, rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import type { Row } from '../../story/schemas.ts';
import { frameBetween } from '../frames.ts';
import { titleShares, type StepInfo } from '../scene.ts';
import {
  bytesPerToken,
  cacheGigabytes,
  numbersPerToken,
  numbersPerTokenAndLayer,
  type CacheConfiguration,
  type Mechanism,
} from './model.ts';
import { sentenceLength } from './places.ts';
import { scrub } from './scrub.ts';

export const steps = [
  { name: 'reread', claims: [] },
  { name: 'notes', claims: ['m02', 'm05'] },
  { name: 'growth', scrub: true, claims: ['m05'] },
  { name: 'four-ways', claims: ['m02', 'm05'] },
  { name: 'models', claims: ['m02', 'm03', 'm04', 'm06', 'm09'] },
] as const satisfies readonly StepInfo[];

/** The rows of series/models.csv that are compared, in this order. */
export const compared = [
  'gpt-3-175b',
  'llama-3-1-405b',
  'deepseek-67b',
  'qwen-2-5-72b',
  'deepseek-v3',
] as const;
const ways: readonly Mechanism[] = ['mha', 'gqa', 'mqa', 'mla'];
export interface MemoryFrame {
  /** Also the share of each step's arrangement. */
  readonly title: readonly number[];
  /** Tokens of the conversation, and what plain attention keeps of them. */
  readonly tokens: number;
  /** The longest conversation. */
  readonly context: number;
  readonly gigabytes: number;
  /** V3's shape. */
  readonly layers: number;
  readonly heads: number;
  readonly headWidth: number;
  /** What one token leaves in all layers with plain attention. */
  readonly left: number;
  /** Numbers per token and layer: each head its own, groups of heads, all heads one, latent. */
  readonly ways: readonly number[];
  /** Groups of heads that share a key and a value. */
  readonly groups: number;
  readonly models: readonly { readonly name: string; readonly bytes: number }[];
  /** How many times V3's notes are smaller than Llama's. */
  readonly smaller: number;
  readonly [field: string]: number | readonly number[] | MemoryFrame['models'];
}

/** The frame of a step; the conversation grows with the reader's scroll. */
export function frameAt(step: string, progress: number, facts: Facts): MemoryFrame {
  return frameBetween(steps, (name) => endOf(name, facts), scrub)(step, progress);
}

function endOf(step: string, facts: Facts): MemoryFrame {
  const title = titleShares(steps, step);
  const rows = rowsOf(facts, 'models');
  const v3 = modelNamed(rows, 'deepseek-v3');
  const plain = { ...v3, mechanism: 'mha' } as const;
  const context = valueOf(facts, 'm02', 'context');
  const tokens = ['reread', 'notes'].includes(step) ? sentenceLength : context;
  return {
    title,
    tokens,
    context,
    gigabytes: cacheGigabytes(plain, { tokens }),
    layers: v3.layers,
    heads: v3.heads,
    headWidth: v3.headWidth,
    left: numbersPerToken(plain),
    ways: ways.map((mechanism) => numbersPerTokenAndLayer({ ...v3, mechanism })),
    groups: v3.kvHeads,
    models: compared.map((id) => ({
      name: wordIn(rowOf(rows, id), 'name'),
      bytes: bytesPerToken(modelNamed(rows, id)),
    })),
    smaller: valueOf(facts, 'm06', 'llama'),
  };
}

function rowOf(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one['id'] === id);
  if (row === undefined) throw new Error(`series models: found no row “${id}”`);
  return row;
}

/** The cache of a model as its row describes it; GQA in V3's shape has as many groups as Llama's, eight. */
function modelNamed(rows: readonly Row[], id: string): CacheConfiguration {
  const row = rowOf(rows, id);
  const orElse = (column: string, other: number) =>
    row[column] === null ? other : numberIn(row, column);
  return {
    mechanism: wordIn(row, 'mechanism') as Mechanism,
    layers: numberIn(row, 'layers'),
    heads: numberIn(row, 'heads'),
    kvHeads: orElse('kv_heads', 8),
    headWidth: numberIn(row, 'head_width'),
    latent: orElse('latent', 0),
    ropeWidth: orElse('rope_width', 0),
  };
}

import { element } from '../../maths/element.ts';
import type { Facts } from '../../story/facts.ts';
import type { Attention, Order } from '../latent/model.ts';
import { titleShares, type Frame, type StepInfo } from '../scene.ts';
import { initialSettings, type Settings } from '../settings.ts';
import { splitTokens } from '../tokens.ts';
import { runFull, runLatent } from './runs.ts';
import { mostTokens, spec } from './settings.ts';

export const steps = [{ name: 'explore' }] as const satisfies readonly StepInfo[];

/** One kind of attention, as it is drawn. */
export interface Attended {
  readonly [field: string]: number | readonly (readonly number[])[];
  /** Where each token looks in one head: (tokens, tokens before it and itself). */
  readonly looks: readonly (readonly number[])[];
  /** Numbers kept for a token. */
  readonly kept: number;
}

export interface AttentionLabFrame extends Frame {
  readonly tokens: readonly string[];
  /** The token that is looked at; 0 where there is none. */
  readonly token: number;
  /** The head whose looks are drawn. */
  readonly head: number;
  readonly full: Attended;
  readonly latent: Attended;
  /** Multiply-adds for one cached token and step, counted while computing. */
  readonly adds: { readonly full: number; readonly naive: number; readonly absorbed: number };
  /** 1 where nothing is rebuilt. */
  readonly absorbed: number;
  /** Numbers in the digest. */
  readonly rank: number;
  /** Of the output against full attention, 0 to about 1, for digests of 1 … width numbers. */
  readonly errors: readonly number[];
}

/** The settings as the model takes them. */
export function readSettings(settings: Settings) {
  const tokens = splitTokens(String(settings['sentence'] ?? ''), mostTokens);
  return {
    tokens,
    // Without a word the sums are made for an empty token, which costs the same.
    sentence: tokens.join('\n'),
    rank: Number(settings['rank']),
    heads: Number(settings['heads']),
    low: settings['low'] === true,
    draw: Number(settings['draw']),
    order: (settings['order'] === 'absorbed' ? 'absorbed' : 'naive') satisfies Order as Order,
  };
}

/** The frame of the one step: both kinds of attention on the reader's sentence. */
export function frameAt(
  step: string,
  _progress: number,
  _facts: Facts,
  settings: Settings = initialSettings(spec),
): AttentionLabFrame {
  const { tokens, sentence, rank, heads, low, draw, order } = readSettings(settings);
  const { full, errors } = runFull(sentence, heads, low, draw);
  const { latent, adds } = runLatent(sentence, rank, heads, low, draw, order);
  const isEmpty = tokens.length === 0;
  const head = Math.min(heads, Number(settings['head'])) - 1;
  return {
    title: titleShares(steps, step),
    tokens,
    token: isEmpty ? 0 : Math.min(tokens.length, Number(settings['token'])) - 1,
    head,
    full: attended(full, head, isEmpty),
    latent: attended(latent, head, isEmpty),
    adds: { full: full.multiplyAdds.perCachedToken, ...adds },
    absorbed: order === 'absorbed' ? 1 : 0,
    rank,
    errors: isEmpty ? errors.map(() => 0) : errors,
  };
}

function attended(
  { steps: taken, cachedPerToken }: Attention,
  head: number,
  isEmpty: boolean,
): Attended {
  const looks = taken.map((heads) => element(heads, head).probabilities); // (tokens, t + 1)
  return { looks: isEmpty ? [] : looks, kept: cachedPerToken };
}

/** The place of the token at which another looks hardest. */
export function strongest(looks: readonly number[]): number {
  return looks.indexOf(Math.max(...looks));
}

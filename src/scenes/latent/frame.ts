import { element } from '../../maths/element.ts';
import { dot } from '../../maths/dot.ts';
import { apply, transpose, type Vector } from '../../maths/matrix.ts';
import { rowsOf, valueOf, wordIn, type Facts } from '../../story/facts.ts';
import { titleShares, type StepInfo } from '../scene.ts';
import { multiplyAddsPerCachedToken } from './model.ts';
import { toyInputs, toyWeights } from './toy.ts';

export const steps = [
  { name: 'heads', claims: ['m05'] },
  { name: 'squeeze', claims: ['m02', 'm05'] },
  { name: 'position', claims: ['m02', 'm05', 'm11'] },
  { name: 'rebuild', claims: ['m02', 'm10'] },
  { name: 'absorb', claims: ['m10'] },
  { name: 'paper-number', claims: ['m04'] },
] as const satisfies readonly StepInfo[];

export interface LatentFrame {
  /** Also the share of each step's arrangement. */
  readonly title: readonly number[];
  readonly heads: number;
  readonly headWidth: number;
  /** Numbers that plain attention keeps per token and layer, and the latent and the position instead. */
  readonly plain: number;
  readonly latent: number;
  readonly position: number;
  /** Multiply-adds for each remembered token, layer and step. */
  readonly work: { readonly naive: number; readonly absorbed: number };
  /** The toy of the brackets: q · (W c) and (q W) · c. */
  readonly toy: {
    readonly q: Vector;
    readonly c: Vector;
    readonly Wc: Vector;
    readonly qW: Vector;
    readonly naive: number;
    readonly absorbed: number;
  };
  /** Numbers per token, bits per number, and by how many per cent V2's are fewer at 16 bits and at 6. */
  readonly paper: {
    readonly name: string;
    readonly llm: number;
    readonly v2: number;
    readonly bits: number;
    readonly fewBits: number;
    readonly equal: number;
    readonly published: number;
  };
  readonly [field: string]:
    number | readonly number[] | LatentFrame['work'] | LatentFrame['toy'] | LatentFrame['paper'];
}

export function frameAt(step: string, _progress: number, facts: Facts): LatentFrame {
  const heads = valueOf(facts, 'm05', 'heads');
  const headWidth = valueOf(facts, 'm05', 'head-width');
  const latent = valueOf(facts, 'm02', 'latent');
  const position = valueOf(facts, 'm02', 'position');
  return {
    title: titleShares(steps, step),
    heads,
    headWidth,
    plain: valueOf(facts, 'm05', 'mha'),
    latent,
    position,
    work: multiplyAddsPerCachedToken({
      heads,
      headWidth,
      valueWidth: headWidth,
      positionWidth: position,
      latent,
    }),
    toy: brackets(),
    paper: {
      name: nameOf67B(facts),
      llm: valueOf(facts, 'm04', 'llm-per-token'),
      v2: valueOf(facts, 'm04', 'v2-per-token'),
      bits: valueOf(facts, 'm04', 'llm-bits'),
      fewBits: valueOf(facts, 'm04', 'v2-bits'),
      equal: valueOf(facts, 'm04', 'equal-precision'),
      published: valueOf(facts, 'm04', 'published'),
    },
  };
}

function nameOf67B(facts: Facts): string {
  const row = rowsOf(facts, 'models').find(({ id }) => id === 'deepseek-67b');
  if (row === undefined) throw new Error('series models: found no row “deepseek-67b”');
  return wordIn(row, 'name');
}

/** The second head asks with the second word and looks at the first: both orders, from the toy's weights. */
function brackets(): LatentFrame['toy'] {
  const c = apply(toyWeights.WDKV, element(toyInputs, 0)); // (latent)
  const q = apply(element(toyWeights.WQ, 1), element(toyInputs, 1)); // (headWidth)
  const W = element(toyWeights.WUK, 1); // (headWidth, latent)
  const Wc = apply(W, c); // (headWidth)
  const qW = apply(transpose(W), q); // (latent)
  return { q, c, Wc, qW, naive: dot(q, Wc), absorbed: dot(qW, c) };
}

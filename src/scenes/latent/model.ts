/**
 * Causal multi-head attention, and multi-head latent attention with decoupled RoPE, on given weights.
 * Source: DeepSeek-V2 (arXiv 2405.04434), section 2.1, equations 1–19; the letters are the paper's.
 * Left out: the query latent (W^DQ), which saves no cache, and the RMSNorm after the latent.
 */
import { element } from '../../maths/element.ts';
import { dot, type Tally } from '../../maths/dot.ts';
import { applier, apply, mix, multiply, transpose } from '../../maths/matrix.ts';
import type { Matrix, Vector } from '../../maths/matrix.ts';
import { range } from '../../maths/range.ts';
import { softmax } from '../../maths/softmax.ts';

/** What both mechanisms need; i counts heads. */
interface QueryWeights {
  /** Queries without position, W_i^Q: heads × (headWidth, width). */
  readonly WQ: readonly Matrix[];
  /** Queries with position, W_i^QR: heads × (positionWidth, width); no rows for attention without position. */
  readonly WQR: readonly Matrix[];
  /** One key with position for all heads, W^KR: (positionWidth, width). */
  readonly WKR: Matrix;
  /** What the heads found, put together, W^O: (width, heads × valueWidth). */
  readonly WO: Matrix;
}

export interface MultiHeadWeights extends QueryWeights {
  /** Keys, W_i^K: heads × (headWidth, width). */
  readonly WK: readonly Matrix[];
  /** Values, W_i^V: heads × (valueWidth, width). */
  readonly WV: readonly Matrix[];
}

export interface LatentWeights extends QueryWeights {
  /** Down to the latent, W^DKV: (latent, width). */
  readonly WDKV: Matrix;
  /** From the latent up to keys, W_i^UK: heads × (headWidth, latent). */
  readonly WUK: readonly Matrix[];
  /** From the latent up to values, W_i^UV: heads × (valueWidth, latent). */
  readonly WUV: readonly Matrix[];
}

/** `naive` rebuilds every cached key and value at every step; `absorbed` moves the brackets and rebuilds none. */
export type Order = 'naive' | 'absorbed';

/** One head at one step t: what it looked for, where it looked, what it found. */
export interface HeadStep {
  readonly qC: Vector; // (headWidth)
  readonly qR: Vector; // (positionWidth)
  /** What is held against keys: qC itself, or, absorbed, W^UKᵀ qC (latent). */
  readonly q: Vector;
  readonly scores: Vector; // (t + 1)
  readonly probabilities: Vector; // (t + 1)
  /** Σ probability · value: o itself, or, absorbed, a mix of latents (latent). */
  readonly context: Vector;
  readonly o: Vector; // (valueWidth)
}

export interface Attention {
  /** Positional keys in the cache: (tokens, positionWidth). */
  readonly kR: Matrix;
  /** u_t of each token: (tokens, width). */
  readonly outputs: Matrix;
  /** steps[token][head]. */
  readonly steps: readonly (readonly HeadStep[])[];
  /** Numbers kept for one token, counted in the cache itself. */
  readonly cachedPerToken: number;
  /** Counted while computing; softmax and scaling are not multiply-adds. */
  readonly multiplyAdds: {
    /** Of all steps: what each new token costs by itself (projections, rotation, absorption, output). */
    readonly tokens: number;
    /** Of all steps: what each new token costs because of the cached ones (itself included). */
    readonly cache: number;
    /** The latter for one cached token at one step. */
    readonly perCachedToken: number;
  };
}

export interface LatentAttention extends Attention {
  /** Latents in the cache, c_t^KV: (tokens, latent). */
  readonly c: Matrix;
}

/** What one head holds against what: the four places where the mechanisms differ. */
interface Head {
  readonly queryFrom: (qC: Vector) => Vector; // to the width of a key
  readonly keyOf: (j: number) => Vector; // of cached token j
  readonly valueOf: (j: number) => Vector;
  readonly outputFrom: (context: Vector) => Vector; // (valueWidth)
}

/** Gives a vector with each pair of numbers (2k, 2k + 1) turned by position · base^(−2k / width) (RoFormer, arXiv 2104.09864, eq. 15). */
export function rotate(vector: Vector, position: number, tally?: Tally, base = 10000): number[] {
  const width = vector.length;
  if (width % 2 === 1)
    throw new RangeError(`found ${width} numbers to rotate, expected an even count`);
  return range(width / 2).flatMap((k) => {
    const angle = position * base ** ((-2 * k) / width);
    const pair = [element(vector, 2 * k), element(vector, 2 * k + 1)];
    return [
      dot([Math.cos(angle), -Math.sin(angle)], pair, tally),
      dot([Math.sin(angle), Math.cos(angle)], pair, tally),
    ];
  });
}

/**
 * Gives W^UKᵀ R(distance), the matrix that absorption would have to fold in if the rebuilt key were
 * rotated: (latent, headWidth). It changes with the distance, hence the decoupled position (section 2.1.3).
 */
export function middleMatrix(WUK: Matrix, distance: number): number[][] {
  const turned = WUK.map((_, i) =>
    rotate(
      WUK.map((__, j) => (i === j ? 1 : 0)),
      distance,
    ),
  );
  return multiply(transpose(WUK), transpose(turned)); // (latent, headWidth)
}

/** Gives causal multi-head attention over inputs (tokens, width), keys and values cached (eq. 1–8; with W^KR also 14–17). */
export function multiHeadAttention(weights: MultiHeadWeights, inputs: Matrix): Attention {
  const counts: Counts = { ofTokens: { multiplyAdds: 0 }, ofCache: { multiplyAdds: 0 } };
  const kR = positionalKeys(weights, inputs, counts.ofTokens); // (tokens, positionWidth)
  const caches = weights.WK.map((WK, i) => ({
    k: inputs.map((h) => apply(WK, h, counts.ofTokens)), // (tokens, headWidth)
    v: inputs.map((h) => apply(element(weights.WV, i), h, counts.ofTokens)), // (tokens, valueWidth)
  }));
  const heads = caches.map(({ k, v }): Head => ({
    queryFrom: (qC) => qC,
    keyOf: (j) => element(k, j),
    valueOf: (j) => element(v, j),
    outputFrom: (context) => context,
  }));
  const cached = [kR, ...caches.flatMap(({ k, v }) => [k, v])];
  return attend(weights, inputs, heads, kR, cached, counts);
}

/** Gives causal multi-head latent attention over inputs (tokens, width), latents cached (eq. 9–19), in either order of brackets. */
export function latentAttention(
  weights: LatentWeights,
  inputs: Matrix,
  order: Order,
): LatentAttention {
  const counts: Counts = { ofTokens: { multiplyAdds: 0 }, ofCache: { multiplyAdds: 0 } };
  const c = inputs.map((h) => apply(weights.WDKV, h, counts.ofTokens)); // (tokens, latent)
  const latents = c.map((latent) => Float64Array.from(latent)); // (tokens, latent)
  const kR = positionalKeys(weights, inputs, counts.ofTokens); // (tokens, positionWidth)
  const heads = weights.WUK.map((WUK, i): Head => {
    const WUV = element(weights.WUV, i);
    const absorbing = transpose(WUK); // (latent, headWidth)
    if (order === 'naive') {
      const [toKey, toValue] = [applier(WUK), applier(WUV)];
      return {
        queryFrom: (qC) => qC,
        keyOf: (j) => toKey(element(latents, j), counts.ofCache), // (headWidth)
        valueOf: (j) => toValue(element(latents, j), counts.ofCache), // (valueWidth)
        outputFrom: (context) => context,
      };
    }
    return {
      queryFrom: (qC) => apply(absorbing, qC, counts.ofTokens), // (latent)
      keyOf: (j) => element(c, j),
      valueOf: (j) => element(c, j),
      outputFrom: (context) => apply(WUV, context, counts.ofTokens), // (valueWidth)
    };
  });
  return { c, ...attend(weights, inputs, heads, kR, [kR, c], counts) };
}

export interface LatentShape {
  readonly heads: number;
  readonly headWidth: number;
  readonly valueWidth: number;
  readonly positionWidth: number;
  readonly latent: number;
}

/** Gives the multiply-adds for one cached token, layer and step, by formula (tests hold it against the count): V3 16,818,176 and 139,264. */
export function multiplyAddsPerCachedToken(shape: LatentShape): Record<Order, number> {
  const { heads, headWidth, valueWidth, positionWidth, latent } = shape;
  const rebuild = latent * (headWidth + valueWidth);
  return {
    naive: heads * (rebuild + headWidth + positionWidth + valueWidth),
    absorbed: heads * (latent + positionWidth + latent),
  };
}

/** k_t^R of all tokens (eq. 15): (tokens, positionWidth). */
function positionalKeys({ WKR }: QueryWeights, inputs: Matrix, tally: Tally): number[][] {
  if (inputs.length === 0) throw new RangeError('found no tokens, expected one at least');
  return inputs.map((h, t) => rotate(apply(WKR, h, tally), t, tally)); // (tokens, positionWidth)
}

interface Counts {
  readonly ofTokens: Tally;
  readonly ofCache: Tally;
}

/** Runs all heads over all steps (eq. 16–19); softmax is taken of scores / √(headWidth + positionWidth). */
function attend(
  weights: QueryWeights,
  inputs: Matrix,
  heads: readonly Head[],
  kR: Matrix,
  cached: readonly Matrix[],
  { ofTokens, ofCache }: Counts,
): Attention {
  const steps = inputs.map((h, t) =>
    heads.map((head, i): HeadStep => {
      const qC = apply(element(weights.WQ, i), h, ofTokens); // (headWidth)
      const qR = rotate(apply(element(weights.WQR, i), h, ofTokens), t, ofTokens); // (positionWidth)
      const q = head.queryFrom(qC); // (headWidth), or (latent)
      const scale = 1 / Math.sqrt(qC.length + qR.length);
      const scores = range(t + 1).map((j) => {
        const ofContent = dot(q, head.keyOf(j), ofCache);
        return (ofContent + dot(qR, element(kR, j), ofCache)) * scale;
      }); // (t + 1)
      const probabilities = softmax(scores); // (t + 1)
      const context = mix(probabilities, range(t + 1).map(head.valueOf), ofCache); // (valueWidth), or (latent)
      return { qC, qR, q, scores, probabilities, context, o: head.outputFrom(context) };
    }),
  );
  const outputs = steps.map((step) => {
    const o = step.flatMap((head) => head.o); // (heads × valueWidth)
    return apply(weights.WO, o, ofTokens); // (width)
  });
  const pairs = (inputs.length * (inputs.length + 1)) / 2; // a step and a token cached by then
  const multiplyAdds = {
    tokens: ofTokens.multiplyAdds,
    cache: ofCache.multiplyAdds,
    perCachedToken: ofCache.multiplyAdds / pairs,
  };
  const cachedPerToken = cached.reduce((sum, rows) => sum + element(rows, 0).length, 0);
  return { kR, outputs, steps, cachedPerToken, multiplyAdds };
}

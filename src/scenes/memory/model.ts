/**
 * What a language model has to remember of each word: arithmetic of the key–value cache.
 * Source: DeepSeek-V2 (arXiv 2405.04434), section 2.1.4, table 1; n_h heads, d_h head width,
 * n_g groups of heads that share a key and a value, d_c latent width, d_h^R width of the shared positional key.
 */

/** How keys and values are kept: each head its own, shared by groups, shared by all, or one latent. */
export type Mechanism = 'mha' | 'gqa' | 'mqa' | 'mla';

export interface CacheConfiguration {
  readonly mechanism: Mechanism;
  readonly layers: number;
  /** Query heads (n_h). */
  readonly heads: number;
  /** Heads that keep a key and a value of their own (n_g); read by `gqa` alone. */
  readonly kvHeads: number;
  /** Numbers in the key, and in the value, of one head (d_h). */
  readonly headWidth: number;
  /** Numbers in the latent (d_c) and in the positional key (d_h^R); read by `mla` alone. */
  readonly latent: number;
  readonly ropeWidth: number;
}

/** Gives the numbers kept for each token in one layer: 2 n_h d_h, 2 n_g d_h, 2 d_h or d_c + d_h^R (table 1). */
export function numbersPerTokenAndLayer(configuration: CacheConfiguration): number {
  const { mechanism, heads, kvHeads, headWidth, latent, ropeWidth } = configuration;
  if (mechanism === 'mla') return latent + ropeWidth;
  if (mechanism === 'mqa') return 2 * headWidth;
  if (mechanism === 'gqa') return 2 * kvHeads * headWidth;
  return 2 * heads * headWidth;
}

/** Gives the numbers kept for each token in all layers. */
export function numbersPerToken(configuration: CacheConfiguration): number {
  return numbersPerTokenAndLayer(configuration) * configuration.layers;
}

/** Gives the numbers per token if the latent were unfolded and keys (with their positional part) and values kept. */
export function numbersPerTokenUnfolded(configuration: CacheConfiguration): number {
  const { heads, headWidth, ropeWidth, layers } = configuration;
  return heads * (headWidth + ropeWidth + headWidth) * layers;
}

/** Gives bytes per token in all layers, for 16, 8, 6 … bits a number. */
export function bytesPerToken(configuration: CacheConfiguration, bits = 16): number {
  return (numbersPerToken(configuration) * bits) / 8;
}

/** Gives the cache in gigabytes (10⁹ bytes) for so many users at once, each with so many tokens. */
export function cacheGigabytes(
  configuration: CacheConfiguration,
  load: { readonly tokens: number; readonly users?: number; readonly bits?: number },
): number {
  return (bytesPerToken(configuration, load.bits) * load.tokens * (load.users ?? 1)) / 1e9;
}

/** Gives how many cards the cache alone fills, if nothing else lay on them; a card holds 80 GB (10⁹ bytes). */
export function cardsFor(gigabytes: number, gigabytesPerCard = 80): number {
  return Math.ceil(gigabytes / gigabytesPerCard);
}

/** Gives how many times smaller the cache is than with a key and a value for each of its own heads. */
export function timesSmallerThanMultiHead(configuration: CacheConfiguration): number {
  return numbersPerToken({ ...configuration, mechanism: 'mha' }) / numbersPerToken(configuration);
}

/** Gives the number of groups of heads (n_g) that would need a cache of the same size: 2.25 for V3. */
export function equivalentGroups(configuration: CacheConfiguration): number {
  return numbersPerTokenAndLayer(configuration) / (2 * configuration.headWidth);
}

/**
 * Gives by what part (0 to 1) one cache is smaller than another, each at its own bits a number.
 * DeepSeek-V2 against 67B: 0.822 at 16 bits both; 0.933, as published, with V2 at 6 bits (V2, section 3.2.3).
 */
export function reduction(
  small: CacheConfiguration,
  large: CacheConfiguration,
  bits: { readonly small: number; readonly large: number } = { small: 16, large: 16 },
): number {
  return 1 - bytesPerToken(small, bits.small) / bytesPerToken(large, bits.large);
}

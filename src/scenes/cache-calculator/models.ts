import { numberIn, rowsOf, wordIn, type Facts } from '../../story/facts.ts';
import type { CacheConfiguration, Mechanism } from '../memory/model.ts';
import type { Settings } from '../settings.ts';

/** A model whose notes are reckoned. */
export interface Reckoned {
  readonly cache: CacheConfiguration;
  /** The longest conversation that it is made for, in tokens. */
  readonly reach: number;
  /** Its shape is taken from general knowledge. */
  readonly hearsay: boolean;
}

/** A model of the ledger by the id of its row. */
export function modelOf(facts: Facts, id: string): Reckoned {
  const row = rowsOf(facts, 'models').find((one) => one['id'] === id);
  if (row === undefined) throw new Error(`series models: found no row “${id}”`);
  const orNone = (column: string) => (row[column] === null ? 0 : numberIn(row, column));
  return {
    cache: {
      mechanism: wordIn(row, 'mechanism') as Mechanism,
      layers: numberIn(row, 'layers'),
      heads: numberIn(row, 'heads'),
      kvHeads: orNone('kv_heads'),
      headWidth: numberIn(row, 'head_width'),
      latent: orNone('latent'),
      ropeWidth: orNone('rope_width'),
    },
    reach: numberIn(row, 'context'),
    hearsay: row['general_knowledge'] === 'yes',
  };
}

/** The reader's own model; it may talk as long as it likes. */
export function ownModel(settings: Settings): Reckoned {
  const number = (name: string) => Number(settings[`own-${name}`]);
  return {
    cache: {
      mechanism: settings['own-way'] as Mechanism,
      layers: number('layers'),
      heads: number('heads'),
      kvHeads: number('groups'),
      headWidth: number('width'),
      latent: number('latent'),
      ropeWidth: number('position'),
    },
    reach: Infinity,
    hearsay: false,
  };
}

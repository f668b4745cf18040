import type { Facts } from '../../story/facts.ts';
import { bytesPerToken, cacheGigabytes, cardsFor, numbersPerToken } from '../memory/model.ts';
import { titleShares, type StepInfo } from '../scene.ts';
import { initialSettings, type Settings } from '../settings.ts';
import { modelOf, ownModel } from './models.ts';
import { drawnIds, spec } from './settings.ts';

export const steps = [{ name: 'explore' }] as const satisfies readonly StepInfo[];

/** What one model keeps. */
export interface ModelNotes {
  readonly bits: number;
  /** Numbers and bytes kept of one token. */
  readonly numbers: number;
  readonly bytes: number;
  /** Of all conversations together. */
  readonly gigabytes: number;
  readonly cards: number;
  /** 1 where the model can talk as long, and its shape is from the ledger; 0 where it is a mere reckoning. */
  readonly sure: number;
  readonly [field: string]: number;
}

export interface CacheFrame {
  readonly title: readonly number[];
  /** Tokens of one conversation, and conversations at once. */
  readonly tokens: number;
  readonly users: number;
  /** In the order of drawnIds. */
  readonly models: readonly ModelNotes[];
  /** Which of them are drawn large. */
  readonly shown: number;
  readonly against: number;
  readonly [field: string]: number | readonly number[] | readonly ModelNotes[];
}

/** Gives what all models keep of as many conversations, as long as the settings say. */
export function frameAt(
  step: string,
  _progress: number,
  facts: Facts,
  settings: Settings = initialSettings(spec),
): CacheFrame {
  const tokens = Number(settings['context']);
  const users = Number(settings['users']);
  const indexOf = (name: string) => drawnIds.findIndex((id) => id === settings[name]);
  return {
    title: titleShares(steps, step),
    tokens,
    users,
    models: drawnIds.map((id) => {
      const { cache, reach, hearsay } = id === 'own' ? ownModel(settings) : modelOf(facts, id);
      const bits = Number(settings[`bits-${id}`]);
      const gigabytes = cacheGigabytes(cache, { tokens, users, bits });
      return {
        bits,
        numbers: numbersPerToken(cache),
        bytes: bytesPerToken(cache, bits),
        gigabytes,
        cards: cardsFor(gigabytes),
        sure: Number(tokens <= reach && !hearsay),
      };
    }),
    shown: indexOf('shown'),
    against: indexOf('against'),
  };
}

/** The two models that are compared. */
export function comparedIn({ models, shown, against }: CacheFrame): [ModelNotes, ModelNotes] {
  const [first, second] = [models[shown], models[against]];
  if (first === undefined || second === undefined)
    throw new RangeError(
      `found models ${shown} and ${against}, expected 0 to ${models.length - 1}`,
    );
  return [first, second];
}

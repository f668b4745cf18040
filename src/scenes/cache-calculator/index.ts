import type { Facts } from '../../story/facts.ts';
import type { Cell, Explorable, Sentence, Table } from '../scene.ts';
import { settingWords, type Settings } from '../settings.ts';
import { amountOf, cardsOf, comparison } from './amounts.ts';
import { comparedIn, frameAt, steps, type CacheFrame } from './frame.ts';
import { drawnIds, spec } from './settings.ts';

/** Gigabytes and 80 GB cards that the notes of ten models take, at a length, precision and number of conversations. */
export const scene: Explorable<CacheFrame> = {
  name: 'cache-calculator',
  steps,
  settings: spec,
  needs: { claims: ['m02', 'm04', 'm06', 'm09'], series: ['models'] },
  words: {
    ...settingWords(spec),
    kilobytes: ['n'],
    megabytes: ['n'],
    gigabytes: ['n'],
    terabytes: ['n'],
    petabytes: ['n'],
    bytes: ['n'],
    cards: ['n'],
    tokens: ['n'],
    conversations: ['n'],
    load: ['conversations', 'tokens'],
    'with-bits': ['model', 'bits'],
    'per-token': ['bytes'],
    'cards-of': ['cards', 'card'],
    times: ['n'],
    'times-more': ['n'],
    equal: [],
    less: ['model'],
    more: ['model'],
    same: ['model'],
    hatched: [],
    summary: ['model', 'bits', 'bytes', 'tokens', 'conversations', 'size', 'cards', 'compared'],
    'summary-less': ['percent', 'model', 'bits'],
    'summary-more': ['times', 'model', 'bits'],
    'summary-same': ['model', 'bits'],
    'table-model': [],
    'table-bits': [],
    'table-numbers': [],
    'table-bytes': [],
    'table-gigabytes': [],
    'table-cards': [],
  },
  frameAt,
  table,
  summary,
};

function table(facts: Facts, settings?: Settings): Table {
  const { models } = frameAt('explore', 1, facts, settings);
  return {
    columns: [
      'table-model',
      'table-bits',
      'table-numbers',
      'table-bytes',
      'table-gigabytes',
      'table-cards',
    ],
    rows: models.map(({ bits, numbers, bytes, gigabytes, cards }, i): Cell[] => [
      { word: `model-${drawnIds[i] ?? ''}` },
      { number: bits },
      { number: numbers },
      { number: bytes },
      { number: gigabytes, digits: 3 },
      { number: cards },
    ]),
  };
}

function summary(facts: Facts, settings: Settings): Sentence {
  const frame = frameAt('explore', 1, facts, settings);
  const [notes, other] = comparedIn(frame);
  const plain = (word: string): Sentence => ({ word, values: {} });
  const count = (word: string, n: number): Sentence => ({ word, values: { n } });
  const named = (index: number, bits: number) => ({
    model: plain(`model-${drawnIds[index] ?? ''}`),
    bits: plain(`bits-${bits}`),
  });
  const { word, value, digits } = comparison(notes, other);
  return {
    word: 'summary',
    values: {
      ...named(frame.shown, notes.bits),
      bytes: count('bytes', Math.round(notes.bytes)),
      tokens: count('tokens', frame.tokens),
      conversations: count('conversations', frame.users),
      size: amountOf(notes.gigabytes),
      cards: cardsOf(notes),
      compared: {
        word: `summary-${word}`,
        values: {
          ...named(frame.against, other.bits),
          ...(word === 'less' ? { percent: { value, unit: 'percent', digits } } : {}),
          ...(word === 'more'
            ? { times: { word: 'times-more', values: { n: value }, digits } }
            : {}),
        },
      },
    },
  };
}

import { element } from '../../maths/element.ts';
import { latentAttention, type Attention } from '../latent/model.ts';
import type { Cell, Explorable } from '../scene.ts';
import { initialSettings, settingWords } from '../settings.ts';
import { frameAt, readSettings, steps, type AttentionLabFrame } from './frame.ts';
import { outputError } from './model.ts';
import { percentDigits } from './percent-digits.ts';
import { digest, runFull } from './runs.ts';
import { spec } from './settings.ts';

/** Full attention and latent attention on the reader's sentence, with random weights. */
export const scene: Explorable<AttentionLabFrame> = {
  name: 'attention-lab',
  steps,
  needs: { claims: [], series: [] },
  settings: spec,
  words: {
    ...settingWords(spec),
    'kept-full': ['n'],
    'kept-latent': ['n'],
    looks: ['token', 'head'],
    'adds-title': [],
    'adds-full': [],
    'adds-naive': [],
    'adds-absorbed': [],
    error: [],
    digest: ['n'],
    empty: [],
    summary: ['kept', 'plain', 'error', 'adds', 'addsFull', 'note'],
    'summary-empty': [],
    numbers: ['n'],
    products: ['n'],
    'note-random': [],
    'note-low': [],
    what: [],
    'column-full': [],
    'column-naive': [],
    'column-absorbed': [],
    'row-kept': [],
    'row-adds': [],
    'row-all': [],
    'row-error': [],
    'row-looks': [],
  },
  frameAt,
  summary(facts, settings) {
    const { tokens, full, latent, adds, absorbed, rank, errors } = frameAt(
      'explore',
      1,
      facts,
      settings,
    );
    if (tokens.length === 0) return { word: 'summary-empty', values: {} };
    const count = (word: string, n: number) => ({ word, values: { n } });
    const percent = 100 * element(errors, rank - 1);
    return {
      word: 'summary',
      values: {
        kept: count('numbers', latent.kept),
        plain: full.kept,
        error: { value: percent, unit: 'percent', digits: percentDigits(percent) },
        adds: count('products', absorbed === 1 ? adds.absorbed : adds.naive),
        addsFull: adds.full,
        note: { word: settings['low'] === true ? 'note-low' : 'note-random', values: {} },
      },
    };
  },
  table(facts, settings = initialSettings(spec)) {
    const { tokens, sentence, rank, heads, low, draw } = readSettings(settings);
    const { inputs, full } = runFull(sentence, heads, low, draw);
    const weights = digest(rank, heads, low, draw);
    const naive = latentAttention(weights, inputs, 'naive');
    const absorbed = latentAttention(weights, inputs, 'absorbed');
    const frame = frameAt('explore', 1, facts, settings);
    const row = (word: string, tell: (one: Attention) => number, digits = 0): Cell[] => [
      { word },
      ...[full, naive, absorbed].map((one): Cell => ({ number: tell(one), digits })),
    ];
    const lookedAt = frame.full.looks[frame.token] ?? [];
    return {
      columns: ['what', 'column-full', 'column-naive', 'column-absorbed'],
      rows: [
        row('row-kept', (one) => one.cachedPerToken),
        row('row-adds', (one) => one.multiplyAdds.perCachedToken),
        row('row-all', ({ multiplyAdds }) => multiplyAdds.tokens + multiplyAdds.cache),
        row('row-error', (one) => 100 * outputError(full.outputs, one.outputs), 1),
        [{ word: 'row-looks' }, { text: tokens[frame.token] ?? '' }, { text: '' }, { text: '' }],
        ...lookedAt.map((look, j): Cell[] => {
          const latent = frame.latent.looks[frame.token]?.[j] ?? 0;
          return [
            { text: tokens[j] ?? '' },
            ...[look, latent, latent].map((share): Cell => ({ number: 100 * share, digits: 1 })),
          ];
        }),
      ],
    };
  },
};

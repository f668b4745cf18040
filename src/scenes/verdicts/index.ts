import type { Scene } from '../scene.ts';
import { frameAt, steps, type VerdictsFrame } from './frame.ts';
import { evidence, slips, speakers, statuses } from './slips.ts';

const words = [...speakers, ...evidence, ...statuses];

export const scene: Scene<VerdictsFrame> = {
  name: 'verdicts',
  steps,
  needs: { claims: slips.map(({ id }) => id), series: [] },
  words: {
    ...Object.fromEntries(words.map((word) => [word, []])),
    ...Object.fromEntries(
      slips.map(({ id }) => [id, ['u07', 'u08', 'u09', 'u11'].includes(id) ? ['n'] : []]),
    ),
  },
  tableWords: ['claim', 'who', 'evidence', 'known'],
  frameAt,
  table: () => ({
    columns: ['claim', 'who', 'evidence', 'known'],
    rows: slips.map(({ id, speaker, shown, status }) => [
      { text: id },
      { word: speaker },
      { word: shown },
      { word: status },
    ]),
  }),
};

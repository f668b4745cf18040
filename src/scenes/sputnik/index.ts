import type { Scene, Table } from '../scene.ts';
import { frameAt, steps, type SputnikFrame } from './frame.ts';
import { voices } from './places.ts';

/** The sentence that gave the story its name, and what was answered. */
export const scene: Scene<SputnikFrame> = {
  name: 'sputnik',
  steps,
  needs: { claims: ['p15', 'p16', 'p17', 'p18', 'p20', 'p21', 'x01'], series: [] },
  words: {
    sentence: [],
    'sentence-by': [],
    dots: ['total', 'active'],
    ...Object.fromEntries(
      voices.flatMap((voice) => [
        [voice, []],
        [`${voice}-said`, []],
      ]),
    ),
    plans: [],
  },
  tableWords: ['who', 'what', 'andreessen', 'microsoft', 'meta'],
  frameAt,
  table,
};

/** Who said what, and the two spending plans. */
function table(): Table {
  return {
    columns: ['who', 'what'],
    rows: [
      [{ word: 'andreessen' }, { word: 'sentence' }],
      ...voices.map((voice) => [{ word: voice }, { word: `${voice}-said` }]),
      [{ word: 'microsoft' }, { fact: ['p20', 'microsoft'] }],
      [{ word: 'meta' }, { fact: ['p20', 'meta'] }],
    ],
  };
}

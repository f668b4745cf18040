import { rowsOf, wordIn } from '../../story/facts.ts';
import type { Cell, Scene } from '../scene.ts';
import { frameAt, steps, type FleetFrame } from './frame.ts';

/** How many chips DeepSeek has: what it states, what its parent had, what others say. */
export const scene: Scene<FleetFrame> = {
  name: 'fleet',
  steps,
  needs: { claims: ['o04', 'u07', 'u08', 'u09'], series: ['fleets'] },
  words: {
    'stated-note': [],
    'fund-note': [],
    'understood-what': ['kind'],
    'understood-note': [],
    'modelled-note': ['n'],
  },
  tableWords: [
    'who',
    'kind',
    'chips',
    'known',
    'own-statement',
    'own-paper',
    'said-only',
    'estimated',
  ],
  frameAt,
  table(facts) {
    const { stated, fund, understood, modelled } = frameAt('modelled', 1, facts);
    const fleets = rowsOf(facts, 'fleets');
    const row = (who: string, kind: string, chips: number, known: string): Cell[] => [
      { text: who },
      { text: kind },
      { number: chips },
      { word: known },
    ];
    const own = (id: string, chips: number, known: string) => {
      const fleet = fleets.find((line) => line['id'] === id) ?? {};
      return row(wordIn(fleet, 'who'), wordIn(fleet, 'kind'), chips, known);
    };
    return {
      columns: ['who', 'kind', 'chips', 'known'],
      rows: [
        own('v3-training', stated, 'own-statement'),
        own('fire-flyer-2', fund, 'own-paper'),
        row(understood.who, understood.name, understood.chips, 'said-only'),
        ...modelled.kinds.map(({ name, chips }) => row(modelled.who, name, chips, 'estimated')),
      ],
    };
  },
};

import type { Scene } from '../scene.ts';
import { frameAt, steps, type IcebergFrame } from './frame.ts';

export const scene: Scene<IcebergFrame> = {
  name: 'iceberg',
  steps,
  needs: { claims: ['c01', 'c02', 'c07', 'u11'], series: [] },
  words: {
    'rent-here': [],
    rent: [],
    hardware: [],
    servers: [],
    machines: [],
    everything: [],
    'not-known': [],
    measure: [],
  },
  tableWords: ['what', 'sum', 'known', 'published', 'estimated', 'undisclosed'],
  frameAt,
  table: () => ({
    columns: ['what', 'sum', 'known'],
    rows: [
      [{ word: 'rent' }, { fact: ['c01', 'cost'] }, { word: 'published' }],
      [{ word: 'hardware' }, { fact: ['c07', 'hardware'] }, { word: 'estimated' }],
      [{ word: 'servers' }, { fact: ['c07', 'servers'] }, { word: 'estimated' }],
      [{ word: 'everything' }, { word: 'not-known' }, { word: 'undisclosed' }],
    ],
  }),
};

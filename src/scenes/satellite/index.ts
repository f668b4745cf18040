import type { Scene } from '../scene.ts';
import { frameAt, steps, type SatelliteFrame } from './frame.ts';

/** The picture on the cover of the story; it stands still. */
export const scene: Scene<SatelliteFrame> = {
  name: 'satellite',
  steps,
  needs: { claims: ['x01'], series: [] },
  words: { caption: ['dots', 'lit'], all: [], working: [], what: [], count: [] },
  frameAt,
  table: () => ({
    columns: ['what', 'count'],
    rows: [
      [{ word: 'all' }, { fact: ['x01', 'total'] }],
      [{ word: 'working' }, { fact: ['x01', 'active'] }],
    ],
  }),
};

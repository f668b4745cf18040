import { numberIn, rowsOf, wordIn } from '../../../../story/facts.ts';
import type { Scene } from '../../../../scenes/scene.ts';
import { frameAt, steps, type ExampleFrame } from './frame.ts';

export const scene: Scene<ExampleFrame> = {
  name: 'example',
  steps,
  needs: { claims: ['example'], series: ['example'] },
  words: { row: ['name', 'amount'], name: [], amount: [] },
  frameAt,
  table: (facts) => ({
    columns: ['name', 'amount'],
    rows: rowsOf(facts, 'example').map((row) => [
      { text: wordIn(row, 'name') },
      { number: numberIn(row, 'amount') },
    ]),
  }),
};

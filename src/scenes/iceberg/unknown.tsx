import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import { Display } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import type { IcebergFrame } from './frame.ts';

const set = {
  tall: {
    // Two shores that never meet: they run off the sheet.
    shores: ['M18 170-12 244', 'M262 170 304 236 366 258 402 306'],
    stroke: 4,
    dash: '12 8',
    mark: [240, 454, 226],
  },
  wide: {
    shores: ['M26 244-14 340', 'M556 244 610 318 700 340 772 410'],
    stroke: 6,
    dash: '18 12',
    mark: [500, 614, 380],
  },
} as const;

/** All that the company spent: no closed outline, so no area; and a question. */
export function Unknown({ frame, layout }: PictureProps<IcebergFrame>) {
  const opacity = late(frame.title[2] ?? 0);
  if (opacity === 0) return null;
  const { shores, stroke, dash, mark } = set[layout];
  return (
    <>
      {shores.map((d) => (
        <path
          d={d}
          fill="none"
          stroke={ink.ink}
          stroke-width={stroke}
          stroke-dasharray={dash}
          opacity={opacity}
        />
      ))}
      <Display x={mark[0]} y={mark[1]} size={mark[2]} opacity={opacity}>
        ?
      </Display>
    </>
  );
}

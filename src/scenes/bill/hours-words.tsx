import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BillFrame } from './frame.ts';
import { squareHours } from './arrangements.ts';

/** Per part: where its number stands, the number's size, the width of its words. */
const set = {
  tall: {
    unit: [20, 108, 13],
    word: 14,
    pretraining: [230, 162, 60, 140],
    context: [280, 290, 36, 92],
    post: [280, 432, 36, 92],
  },
  wide: {
    unit: [36, 168, 17],
    word: 17,
    pretraining: [36, 584, 92, 280],
    context: [330, 604, 40, 222],
    post: [560, 604, 40, 164],
  },
} as const;

/** Below a number that squares stand close above there is no room for a third line at full size. */
const linesBeside = { tall: 3, wide: 2 } as const;

/** What each block of squares counts. */
export function HoursWords({ frame, wording, layout }: PictureProps<BillFrame>) {
  const opacity = late(frame.title[0] ?? 0);
  if (opacity === 0) return null;
  const { word, unit } = set[layout];
  return (
    <>
      <Label x={unit[0]} y={unit[1]} size={unit[2]} fill={ink.soft} opacity={opacity}>
        {wording.word('unit', { n: squareHours })}
      </Label>
      {(['pretraining', 'context', 'post'] as const).map((part) => {
        const [x, y, size, width] = set[layout][part];
        return (
          <>
            <Display x={x} y={y} size={size} opacity={opacity}>
              {wording.number(frame.hours[part] / 1000)}
            </Display>
            <Wrapped
              x={x}
              y={y + word * 1.5}
              size={word}
              least={sheets[layout].small - 1}
              lines={part === 'pretraining' ? 3 : linesBeside[layout]}
              width={width}
              last={sheets[layout].foot}
              opacity={opacity}
            >
              {wording.word(part)}
            </Wrapped>
          </>
        );
      })}
    </>
  );
}

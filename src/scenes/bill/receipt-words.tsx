import { ink } from '../../drawing/ink.ts';
import { late, mix, mixAll } from '../../drawing/pose.ts';
import { Display } from '../../drawing/text.tsx';
import { fitText } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { arrangements } from './arrangements.ts';
import type { BillFrame } from './frame.ts';

const r1 = {
  tall: { x: 14, name: [54, 62], words: [178, 13], total: [-44, 26] },
  wide: { x: 22, name: [94, 96], words: [202, 17], total: [-64, 40] },
} as const;

/** V3's sum, and its name cut into the block; R1's receipt. */
export function ReceiptWords({ frame, wording, layout }: PictureProps<BillFrame>) {
  const { title, cost } = frame;
  const place = arrangements[layout];
  const [x, y] = mixAll(title, place.total);
  const total = wording.fact({ value: cost.total, unit: 'usd', digits: 3 });
  const size = mix(
    title,
    place.total.map(([, , most], i) => {
      const room = (place.receipt[i]?.[2] ?? 0) - 28;
      return fitText(total, 'display', most, 24, room, 1).size;
    }),
  );
  const [left, top] = mixAll(title, place.blocks.pretraining);
  const [boxX, boxY, boxWidth, boxHeight] = mixAll(title, place.receiptR1);
  const letters = mix(title, place.side) * 37 * (layout === 'tall' ? 1 : 0.86);
  const named = late(1 - (title[0] ?? 0) - (title[1] ?? 0));
  const aside = r1[layout];
  const inner = { x: boxX + aside.x, width: boxWidth - aside.x - 8 };
  const onSheet = (...indexes: readonly number[]) => indexes.some((i) => (title[i] ?? 0) > 0);
  return (
    <>
      {onSheet(1, 2, 3) && (
        <Display x={x} y={y} size={size} fill={ink.paper}>
          {total}
        </Display>
      )}
      <Display
        x={left + letters * 0.08}
        y={top + letters * 0.88}
        size={letters}
        fill={ink.paper}
        opacity={named}
      >
        {wording.word('v3')}
      </Display>
      {onSheet(2) && (
        <>
          <Display x={inner.x} y={boxY + aside.name[0]} size={aside.name[1]} fill={ink.deep}>
            {wording.word('r1')}
          </Display>
          <Wrapped {...inner} y={boxY + aside.words[0]} size={aside.words[1]} lines={6}>
            {wording.word('r1-later')}
          </Wrapped>
          <Wrapped
            {...inner}
            y={boxY + boxHeight + aside.total[0]}
            size={aside.total[1]}
            least={24}
            lines={2}
            face="display"
            fill={ink.paper}
          >
            {wording.word('thousand-dollars', { n: cost.r1 / 1000 }).replaceAll('\u00a0', ' ')}
          </Wrapped>
        </>
      )}
    </>
  );
}

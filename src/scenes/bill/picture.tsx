import { ink } from '../../drawing/ink.ts';
import { mix, mixAll } from '../../drawing/pose.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import type { BillFrame } from './frame.ts';
import { HoursWords } from './hours-words.tsx';
import { LeftOut } from './left-out.tsx';
import { LlamaWords } from './llama-words.tsx';
import { arrangements, runs } from './arrangements.ts';
import { PriceWords } from './price-words.tsx';
import { ReceiptWords } from './receipt-words.tsx';
import { Receipt } from './receipt.tsx';
import { Remark } from './remark.tsx';
import { Squares } from './squares.tsx';

/** The bill: squares of a thousand GPU-hours, a receipt, and what neither of them holds. */
export function Picture(props: PictureProps<BillFrame>) {
  const { frame, wording, layout } = props;
  const { columns, blocks, foot, ...place } = arrangements[layout];
  const side = mix(frame.title, place.side);
  const seam = mix(frame.title, place.seam);
  const [x, y, width, height] = mixAll(frame.title, place.receipt);
  const [x1, y1, width1, height1] = mixAll(frame.title, place.receiptR1);
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Receipt x={x} y={y} width={width} height={height} foot={foot} />
      <Receipt x={x1} y={y1} width={width1} height={height1} foot={foot} />
      {runs.map((run) => {
        const [left, top] = mixAll(frame.title, blocks[run]);
        return (
          <Squares
            x={left}
            y={top}
            side={side}
            seam={seam}
            columns={columns[run]}
            hours={frame.hours[run]}
            fill={run === 'llama' ? ink.ink : ink.deep}
          />
        );
      })}
      <LeftOut {...props} />
      <ReceiptWords {...props} />
      <HoursWords {...props} />
      <PriceWords {...props} />
      <Remark {...props} />
      <LlamaWords {...props} />
    </PosterSheet>
  );
}

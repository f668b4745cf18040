import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { PosterSheet, visible } from '../../drawing/sheet.tsx';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { Days } from './days.tsx';
import { Figures, figureX } from './figures.tsx';
import { suppliers } from './companies.ts';
import type { MondayFrame } from './frame.ts';
import { places } from './places.ts';
import { Prices } from './prices.tsx';
import { Line } from './ribbon.tsx';
import { Loss, Record } from './squares.tsx';

/** That Monday: nine figures, one red piece of paper, one strip that is floor, ribbon and old price. */
export function Picture(props: PictureProps<MondayFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Ground {...props} />
      <Line {...props} />
      <Prices {...props} />
      <Figures {...props} />
      <Record {...props} />
      <Loss {...props} />
      <Days {...props} />
    </PosterSheet>
  );
}

/** The ground below the floor, with Friday's date; on Monday the names of the two groups. */
function Ground({ frame, wording, layout }: PictureProps<MondayFrame>) {
  const { view, friday } = frame;
  if (view.floor === 0) return null;
  const { width, height, margin, small, foot } = sheets[layout];
  const { y, left, pitch, percent, number, size, date } = places[layout].floor;
  const day = wording.day(frame.lastClose).replaceAll('\u00a0', ' ');
  const big = fitText(day, 'display', (height - y) * 0.52, 30, date, 2);
  const x = figureX(places[layout], suppliers.length);
  const inside = width - margin - x;
  const named = { opacity: visible(frame.named * view.floor) };
  const group = { ...named, size, least: 20, face: 'display' } as const;
  return (
    <g>
      <path
        d={`M-5 ${round(y + (1 - view.floor) * 300)}H${width + 5}V${height + 5}H-5Z`}
        fill={ink.faint}
      />
      <Display
        x={margin - 4}
        y={y + big.size * 0.86}
        size={big.size}
        leading={0.92}
        opacity={visible(friday * view.floor)}
      >
        {big.lines}
      </Display>
      <Wrapped
        {...group}
        x={left}
        y={y - 16 - size}
        width={4 * pitch - 14}
        lines={2}
        fill={ink.signal}
      >
        {wording.word('suppliers')}
      </Wrapped>
      <Wrapped
        {...group}
        x={x}
        y={y + 4.2 * percent + number + size * 1.2}
        width={inside}
        lines={1}
      >
        {wording.word('users')}
      </Wrapped>
      <Wrapped
        {...named}
        x={x}
        y={height - 4.9 * small}
        width={inside}
        size={small}
        lines={4}
        last={foot}
      >
        {wording.word('change', { date: wording.day(frame.crash) })}
      </Wrapped>
    </g>
  );
}

export { scrub } from './scrub.ts';

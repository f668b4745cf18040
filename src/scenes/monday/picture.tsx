import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { PosterSheet, visible } from '../../drawing/sheet.tsx';
import { fitText, wrapText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import { Days } from './days.tsx';
import { Figures } from './figures.tsx';
import { steps, type MondayFrame } from './frame.ts';
import { places } from './places.ts';
import { Prices } from './prices.tsx';
import { Line } from './ribbon.tsx';
import { Loss, Record } from './squares.tsx';

/** That Monday: nine figures, one red piece of paper, one strip that is floor, ribbon and old price. */
export function Picture({ frame, wording, layout }: PictureProps<MondayFrame>) {
  const props = { frame, wording, layout };
  return (
    <PosterSheet
      layout={layout}
      titles={steps.map(({ name }) => wording.step(name))}
      shares={frame.title}
    >
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
  const { view, friday, named } = frame;
  if (view.floor === 0) return null;
  const { width, height, margin, small } = sheets[layout];
  const { floor } = places[layout];
  const date = wording.day(frame.lastClose).replaceAll('\u00a0', ' ');
  const big = fitText(
    date,
    'display',
    (height - floor.y) * 0.52,
    30,
    layout === 'tall' ? 350 : 520,
    2,
  );
  const groups = visible(named * view.floor);
  const right = floor.left + 5 * floor.pitch + floor.gap;
  const users = fitText(
    wording.word('users'),
    'display',
    floor.size,
    24,
    width - margin - right,
    2,
  );
  const sellers = fitText(
    wording.word('suppliers'),
    'display',
    floor.size,
    24,
    4 * floor.pitch - 14,
    2,
  );
  const change = wrapText(
    wording.word('change', { date: wording.day(frame.crash) }),
    'label',
    small,
    width - margin - right,
  );
  return (
    <g>
      <path
        d={`M-5 ${round(floor.y + (1 - view.floor) * 300)}H${width + 5}V${height + 5}H-5Z`}
        fill={ink.faint}
      />
      <Display
        x={margin - 4}
        y={floor.y + big.size * 0.86}
        size={big.size}
        leading={0.92}
        opacity={visible(friday * view.floor)}
      >
        {big.lines}
      </Display>
      <Display
        x={floor.left}
        y={floor.y - 16 - (sellers.lines.length - 1) * sellers.size}
        size={sellers.size}
        leading={1}
        fill={ink.signal}
        opacity={groups}
      >
        {sellers.lines}
      </Display>
      <Display
        x={right}
        y={floor.y + 4.2 * floor.percent + floor.number + users.size * 1.2}
        size={users.size}
        opacity={groups}
      >
        {users.lines}
      </Display>
      <Label
        x={right}
        y={height - 14 - (change.length - 1) * small * 1.25}
        size={small}
        opacity={groups}
      >
        {change}
      </Label>
    </g>
  );
}

export { frameAt } from './frame.ts';

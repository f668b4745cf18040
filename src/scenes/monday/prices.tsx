import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { wrapText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import type { MondayFrame, Session } from './frame.ts';
import { daysBetween } from './model.ts';
import { places, type Pose } from './places.ts';

/** The sessions with their places: weekends leave a gap, months a cut; and the width of a column. */
export function columnsOf(layout: Layout, sessions: readonly Session[]) {
  const { left, right } = places[layout].prices;
  let at = 0;
  const starts = sessions.map(({ date }, i) => {
    const own = at + gapBefore(sessions[i - 1]?.date ?? date, date);
    at = own + 1;
    return own;
  });
  const pitch = (right - left) / at;
  // A unit wider, so that no seam shows between neighbours.
  return {
    width: pitch + 1,
    columns: sessions.map((session, i) => ({ ...session, x: left + (starts[i] ?? 0) * pitch })),
  };
}

/** In widths of a column. */
function gapBefore(before: string, date: string): number {
  const days = daysBetween(before, date);
  if (days > 4) return 1.8;
  return days > 1 ? 0.5 : 0;
}

/** The height of the old price, Friday's close. */
export function levelY(layout: Layout, { oldPrice }: MondayFrame): number {
  const { zero, dollar } = places[layout].prices;
  return zero - oldPrice * dollar;
}

/** The gap that Monday left between the old price and its own. */
export function gapPose(layout: Layout, frame: MondayFrame): Pose {
  const { columns, width } = columnsOf(layout, frame.sessions);
  const height = frame.drop * places[layout].prices.dollar;
  return [(columns[1]?.x ?? 0) + width / 2, levelY(layout, frame) + height / 2, width, height, 0];
}

/** Nvidia's closes as columns from zero, and in red what is missing to the old price. */
export function Prices({ frame, wording, layout }: PictureProps<MondayFrame>) {
  const { sessions, view, oldPrice } = frame;
  if (view.prices === 0) return null;
  const { zero, dollar, left, right } = places[layout].prices;
  const { columns, width } = columnsOf(layout, sessions);
  const level = levelY(layout, frame);
  const small = sheets[layout].small * (layout === 'tall' ? 1 : 1.1);
  const old = wording.word('old-price', {
    price: wording.fact({ value: oldPrice, unit: 'usd', digits: 2 }),
  });
  const oldLines = wrapText(old, 'label', small, (right - left) * 0.68);
  const end = columns.length - 1;
  const bar = (x: number, y: number, height: number) =>
    `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  const missing = columns.map(({ x, close, shown }, i) =>
    i > 1 && close < oldPrice ? bar(x, level, (oldPrice - close) * dollar * shown + shown) : '',
  );
  const june = columns[end];
  const back = visible(june?.shown ?? 0);
  return (
    <g>
      <path d={missing.join('')} fill={ink.signal} />
      {columns.map(({ date, x, close, shown }) => (
        <path
          key={date}
          data-value={close}
          d={bar(x, zero, -close * dollar * shown)}
          fill={ink.ink}
        />
      ))}
      <path
        d={zigzag((june?.x ?? 0) - width * 0.9, level, zero, width * 0.18)}
        stroke={ink.ink}
        stroke-width="1.5"
        fill="none"
        opacity={back}
      />
      {columns.map(({ date, x, close, shown }, i) => {
        if (i > 1 && i < end - 1) return null;
        const opacity = visible(shown);
        return (
          <g key={date}>
            <Display
              x={x + width * 0.8}
              y={zero - close * dollar + 9}
              size={width * 0.84}
              fill={ink.paper}
              anchor="end"
              turn={-90}
              opacity={opacity}
            >
              {wording.number(close, 2)}
            </Display>
            <Label
              x={i < 2 ? x : x + width}
              y={zero + small * (i % end === 0 ? 1.35 : 2.6)}
              size={small}
              anchor={i < 2 ? 'start' : 'end'}
              opacity={opacity}
            >
              {wording.day(date)}
            </Label>
          </g>
        );
      })}
      <Label
        x={left}
        y={level - small * (oldLines.length * 1.25 - 0.55)}
        size={small}
        opacity={visible(view.prices)}
      >
        {oldLines}
      </Label>
      <Display x={right} y={level - small * 0.7} size={small * 1.5} anchor="end" opacity={back}>
        {wording.word('cents-above', { n: Math.round(100 * ((june?.close ?? 0) - oldPrice)) })}
      </Display>
    </g>
  );
}

/** The edge of a torn sheet: here the axis is cut. */
function zigzag(x: number, top: number, bottom: number, reach: number): string {
  const step = round((bottom - top) / 24);
  return `M${round(x - reach)} ${round(top)}${`l${round(2 * reach)} ${step}l${round(-2 * reach)} ${step}`.repeat(12)}`;
}

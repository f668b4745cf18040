import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display, Label } from '../../drawing/text.tsx';
import type { Wording } from '../../story/wording.ts';
import type { MondayFrame, Session } from './frame.ts';
import { daysBetween } from './model.ts';
import { places, pose, type Pose } from './places.ts';

interface Props {
  readonly frame: MondayFrame;
  readonly wording: Wording;
  readonly layout: Layout;
}

/** Left edges of the columns and their width: weekends leave a gap, months leave a cut. */
export function columnsOf(layout: Layout, sessions: readonly Session[]) {
  const { left, right } = places[layout].prices;
  const gaps = sessions.map(({ date }, i) => gapBefore(sessions[i - 1]?.date ?? date, date));
  const units = sessions.length + gaps.reduce((sum, gap) => sum + gap, 0);
  const pitch = (right - left) / units;
  let x = left;
  return {
    /** A unit more, so that no seam shows between neighbours. */
    width: pitch + 1,
    x: gaps.map((gap) => {
      x += gap * pitch;
      const own = x;
      x += pitch;
      return own;
    }),
  };
}

function gapBefore(before: string, date: string): number {
  const days = daysBetween(before, date);
  if (days > 4) return 1.8;
  return days > 1 ? 0.5 : 0;
}

/** The height of the old price, Friday's close. */
export function levelY(layout: Layout, sessions: readonly Session[]): number {
  const { zero, dollar } = places[layout].prices;
  return zero - (sessions[0]?.close ?? 0) * dollar;
}

/** The gap that Monday left between the old price and its own. */
export function gapPose(layout: Layout, sessions: readonly Session[]): Pose {
  const { x, width } = columnsOf(layout, sessions);
  const { dollar } = places[layout].prices;
  const height = ((sessions[0]?.close ?? 0) - (sessions[1]?.close ?? 0)) * dollar;
  return pose((x[1] ?? 0) + width / 2, levelY(layout, sessions) + height / 2, width, height);
}

/** Nvidia's closes as columns from zero, and in red what is missing to the old price. */
export function Prices({ frame, wording, layout }: Props) {
  const { sessions, view } = frame;
  if (view.prices === 0) return null;
  const { zero, dollar, left, right } = places[layout].prices;
  const { x, width } = columnsOf(layout, sessions);
  const level = levelY(layout, sessions);
  const { small } = sheets[layout];
  const end = sessions.length - 1;
  const told = [0, 1, end - 1, end];
  return (
    <g>
      {sessions.map(({ date, close, shown }, i) => (
        <path
          key={date}
          data-value={close}
          d={`M${round(x[i] ?? 0)} ${zero}h${round(width)}v${round(-close * dollar * shown)}h${round(-width)}Z`}
          fill={ink.ink}
        />
      ))}
      <path
        d={sessions
          .map(({ close, shown }, i) => {
            const missing = ((sessions[0]?.close ?? 0) - close) * dollar * shown;
            return i < 2 || missing <= 0
              ? ''
              : `M${round(x[i] ?? 0)} ${round(level)}h${round(width)}v${round(missing)}h${round(-width)}Z`;
          })
          .join('')}
        fill={ink.signal}
      />
      <path
        d={zigzag(((x[end - 1] ?? 0) + width + (x[end] ?? 0)) / 2, level, zero, width * 0.18)}
        stroke={ink.ink}
        stroke-width="1.5"
        fill="none"
        opacity={visible(sessions[end]?.shown ?? 0)}
      />
      {told.map((i) => {
        const session = sessions[i];
        if (session === undefined) return null;
        return (
          <g key={session.date}>
            <Display
              x={(x[i] ?? 0) + width / 2 + width * 0.3}
              y={zero - session.close * dollar + 9}
              size={width * 0.86}
              fill={ink.paper}
              anchor="end"
              turn={-90}
              opacity={visible(session.shown)}
            >
              {wording.number(session.close, 2)}
            </Display>
            <Label
              x={i < 2 ? (x[i] ?? 0) : (x[i] ?? 0) + width}
              y={zero + small * (i === 0 || i === end ? 1.35 : 2.6)}
              size={small}
              anchor={i < 2 ? 'start' : 'end'}
              opacity={visible(session.shown)}
            >
              {wording.day(session.date)}
            </Label>
          </g>
        );
      })}
      <Label x={left} y={level - small * 0.7} size={small} opacity={visible(view.prices)}>
        {wording.word('old-price', {
          price: wording.fact({ value: sessions[0]?.close ?? 0, unit: 'usd', digits: 2 }),
        })}
      </Label>
      <Display
        x={right}
        y={level - small * 0.7}
        size={small * 1.5}
        anchor="end"
        opacity={visible(sessions[end]?.shown ?? 0)}
      >
        {wording.word('cents-above', {
          n: Math.round(100 * ((sessions[end]?.close ?? 0) - (sessions[0]?.close ?? 0))),
        })}
      </Display>
    </g>
  );
}

/** The edge of a torn sheet: here the axis is cut. */
function zigzag(x: number, top: number, bottom: number, reach: number): string {
  const teeth = 24;
  const step = round((bottom - top) / teeth);
  return (
    `M${round(x - reach)} ${round(top)}` +
    `l${round(2 * reach)} ${step}l${round(-2 * reach)} ${step}`.repeat(teeth / 2)
  );
}

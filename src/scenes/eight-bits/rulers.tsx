import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { mix, zoom } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display, Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { EightBitsFrame } from './frame.ts';
import { plans, type Strip } from './plan.ts';

interface Ruler extends Strip {
  /** Where 0 lies, and units of the sheet for 1. */
  readonly zero: number;
  readonly scale: number;
}

/** The rulers between their poses: the first becomes that of the shared scale, the last that of the own one. */
function placeRulers(frame: EightBitsFrame, layout: Layout): Ruler[] {
  const plan = plans[layout];
  return plan.rulers.map((strip, i) => {
    const start = plan.width / (frame.spans[i] ?? 1);
    const group = i < 2 ? plan.shared : plan.own;
    const stays = i === 0 || i === plan.rulers.length - 1;
    const { scale } = i < 2 ? frame.shared : frame.own;
    return {
      y: mix(frame.pose, [strip.y, group.ruler.y]),
      height: mix(frame.pose, [strip.height, stays ? group.ruler.height : 0]),
      zero: mix(frame.pose, [plan.zero, plan.values.zero]),
      scale: zoom(frame.pose, [start, scale * plan.values.scale]),
    };
  });
}

/** Rulers with a tick for every number that eight bits can hold, each the magnified beginning of the one above. */
export function Rulers({ frame, wording, layout }: PictureProps<EightBitsFrame>) {
  const { width, margin, small, body, large } = sheets[layout];
  const rulers = placeRulers(frame, layout);
  const opacity = visible(frame.pose[0]);
  const right = width - margin;
  const foot = large * 0.86;
  const ends = frame.spans.map((span, i) => wording.number(span, [0, 0, 2, 3][i] ?? 0));
  const times = wording.word('times', { n: wording.number(frame.magnified) });
  return (
    <>
      {rulers.slice(1).map((ruler, i) => (
        <path d={wedge(rulers[i] ?? ruler, ruler, frame, plans[layout].width)} fill={ink.faint} />
      ))}
      {rulers.map(({ y, height }) => (
        <rect x={-4} y={round(y)} width={width + 8} height={round(height)} fill={ink.deep} />
      ))}
      <path
        d={rulers.map((ruler) => ticks(ruler, width, frame.numbers)).join('')}
        stroke={ink.paper}
        stroke-width={layout === 'tall' ? 1.5 : 2.4}
      />
      {opacity > 0 && (
        <g {...(opacity < 1 ? { opacity: round(opacity, 2) } : {})}>
          {rulers.map(({ y, height }, i) => (
            <Display x={right} y={y + height + foot} size={large} anchor="end">
              {ends[i] ?? ''}
            </Display>
          ))}
          {rulers.slice(1).map(({ y }) => (
            <Display x={margin + 6} y={y - large * 0.3} size={large}>
              {times}
            </Display>
          ))}
          <Label
            x={right - textWidth(ends[0] ?? '', 'display', large) - 8}
            y={(rulers[0]?.y ?? 0) + (rulers[0]?.height ?? 0) + foot}
            size={body}
            anchor="end"
          >
            {wording.word('last')}
          </Label>
          <Display x={margin} y={(rulers[0]?.y ?? 0) - body * 0.5} size={large} anchor="middle">
            {wording.number(0)}
          </Display>
          <Wrapped
            x={width - margin}
            y={(rulers[0]?.y ?? 0) - body * 0.6}
            width={width - 4 * margin}
            size={body}
            least={small}
            lines={1}
            anchor="end"
          >
            {wording.word('count', { n: frame.numbers.length })}
          </Wrapped>
          <Wrapped
            x={margin}
            y={(rulers[3]?.y ?? 0) + (rulers[3]?.height ?? 0) + foot}
            width={width - 6 * margin}
            size={body}
            least={small}
            lines={1}
          >
            {wording.word('smallest', { n: wording.number(frame.smallest, 3) })}
          </Wrapped>
        </g>
      )}
    </>
  );
}

/** A tick for each number of a ruler that lies on the sheet; powers of two are long. */
function ticks(ruler: Ruler, width: number, numbers: readonly number[]): string {
  if (ruler.height < 1) return '';
  const powers = numbers.filter((x) => x === 0 || Math.log2(Math.abs(x)) % 1 === 0);
  return ticksOf(ruler, width, numbers, 0.5) + ticksOf(ruler, width, powers, 0.86);
}

/** Where ticks crowd so much that they merge, a few are enough. */
function ticksOf(
  { y, height, zero, scale }: Ruler,
  width: number,
  of: readonly number[],
  part: number,
): string {
  const places = of
    .map((number) => round(zero + number * scale))
    .filter((x) => x > -3 && x < width + 3);
  let last = -Infinity;
  const apart = places.filter((x) => {
    if (x - last < 0.9) return false;
    last = x;
    return true;
  });
  return apart.map((x) => `M${x} ${round(y + height)}v${round(-height * part)}`).join('');
}

/** From the beginning of a ruler to the whole of the next. */
function wedge(
  above: Ruler,
  below: Ruler,
  { pose, magnified }: EightBitsFrame,
  width: number,
): string {
  const [left, reach] = [round(above.zero), width * ramp(pose[0], 0.5, 1)];
  const top = round(above.y + above.height);
  return `M${left} ${top}H${round(left + reach / magnified)}L${round(left + reach)} ${round(below.y)}H${left}Z`;
}

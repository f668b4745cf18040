import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { figureIds, placeOf, type Figure, type YourBillFrame } from './frame.ts';
import { exactly } from './money.ts';
import { places } from './places.ts';

/** Where a sum lies on the logarithmic scale. */
function xOf(dollars: number, layout: Layout): number {
  const { width, margin } = sheets[layout];
  return round(margin + placeOf(dollars) * (width - 2 * margin));
}

/** The scale in powers of ten, and on it the range of nine draws in ten. */
export function Scale({ frame, wording, layout }: PictureProps<YourBillFrame>) {
  const { small } = sheets[layout];
  const [baseline, top, thick] = places[layout].scale;
  const [low, middle, high] = [frame.cost.p5, frame.cost.p50, frame.cost.p95].map((sum) =>
    xOf(sum, layout),
  ) as [number, number, number];
  // A single sum is as wide as it is high.
  const wide = Math.max(high - low, thick);
  const left = Math.min(low, middle - thick / 2);
  return (
    <>
      {[6, 7, 8, 9, 10].map((power) => (
        <Label
          x={xOf(10 ** power, layout)}
          y={baseline}
          size={small}
          anchor="middle"
          fill={ink.soft}
        >
          {power < 9
            ? wording.word('million', { n: 10 ** (power - 6) })
            : wording.word('billion', { n: 10 ** (power - 9) })}
        </Label>
      ))}
      <path d={`M${left} ${top}h${wide}v${thick}h-${wide}z`} fill={ink.gold} />
      {wide > 3 * thick && (
        <path d={`M${middle} ${top}v${thick}`} stroke={ink.paper} stroke-width={thick / 3} />
      )}
      <Beside left={left} right={left + wide} y={top + thick * 0.5 + small * 0.35} layout={layout}>
        {wording.word('own')}
      </Beside>
    </>
  );
}

/** What was published and what was guessed, each at its place on the scale, with what it counts. */
export function Figures({ frame, wording, layout }: PictureProps<YourBillFrame>) {
  const { width, margin, small } = sheets[layout];
  const [top, pitch, size, radius] = places[layout].figures;
  return frame.figures.map((figure, i) => {
    const x = xOf(figure.value, layout);
    const y = top + i * pitch;
    const isLeft = x < width / 2;
    const gap = radius * (figure.over && isLeft ? 4.5 : 2);
    const text = {
      x: isLeft ? x + gap : x - gap,
      width: isLeft ? width - margin - x - gap : x - gap - margin,
      anchor: isLeft ? ('start' as const) : ('end' as const),
      lines: 1,
    };
    return (
      <g>
        <Mark
          figure={figure}
          x={x}
          y={y - size * 0.35}
          radius={radius}
          fill={i < 2 ? ink.deep : ink.ink}
        />
        <Wrapped
          {...text}
          y={y}
          size={size}
          least={small}
          face="display"
          fill={i < 2 ? ink.deep : ink.ink}
        >
          {wording.fact(exactly(figure.value, figure.over === 1))}
        </Wrapped>
        <Wrapped {...text} y={y + small * 0.98} size={small} fill={ink.soft}>
          {wording.word(`figure-${figureIds[i] ?? ''}`)}
        </Wrapped>
      </g>
    );
  });
}

interface BesideProps {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly layout: Layout;
  readonly children: string;
}

/** Words at the side of a mark where there is more room. */
function Beside({ left, right, y, layout, children }: BesideProps) {
  const { width, margin, small } = sheets[layout];
  const isRight = width - margin - right >= left - margin;
  const room = (isRight ? width - margin - right : left - margin) - small / 2;
  return (
    <Wrapped
      x={isRight ? right + small / 2 : left - small / 2}
      y={y}
      size={small}
      width={room}
      lines={1}
      anchor={isRight ? 'start' : 'end'}
    >
      {children}
    </Wrapped>
  );
}

interface MarkProps {
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}

/** The marks of the page: a full dot is confirmed, a half dot reported, a broken ring disputed; an arrow: or more. */
function Mark({ figure: { status, over }, x, y, radius: r, fill }: MarkProps) {
  const stroke = { stroke: fill, 'stroke-width': round(r / 3) };
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <circle
        r={r}
        {...(status === 0 ? { fill } : { fill: 'none', ...stroke })}
        {...(status === 2 ? { 'stroke-dasharray': `${round(r * 0.72)} ${round(r * 0.33)}` } : {})}
      />
      {status === 1 && <path d={`M0 ${-r}a${r} ${r} 0 0 1 0 ${2 * r}z`} fill={fill} />}
      {over === 1 && (
        <path
          d={`M${r * 1.4} 0h${r * 2.2}m${-r * 0.8} ${-r * 0.8}l${round(r * 0.8)} ${round(r * 0.8)} ${round(-r * 0.8)} ${round(r * 0.8)}`}
          fill="none"
          {...stroke}
        />
      )}
    </g>
  );
}

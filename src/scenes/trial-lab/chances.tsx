import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Display } from '../../drawing/text.tsx';
import { fitText } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { clamp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import { chanceOf, type TrialLabFrame } from './frame.ts';
import { columnAt, type Plan } from './plan.ts';
import { ways } from './settings.ts';

interface Props extends PictureProps<TrialLabFrame> {
  readonly plan: Plan;
}

/**
 * The probabilities as one sheet, a column for each group: the best ways below, from the base line up, the
 * others above, cut apart. Over it, broken, what endlessly large groups would make of the best.
 */
export function Chances({ frame, plan }: Props) {
  const { top, base } = plan.chances;
  const { order, best, chances, steps } = frame;
  const height = (chance: number) => chance * (base - top);
  const end = columnAt(steps + 1, plan);
  /** The upper edge of the lowest ways, as stairs. */
  const edge = (count: number) =>
    chances
      .map((policy, i) => {
        const y = round(base - height(chanceOf(policy, order.slice(0, count))));
        return `${i === 0 ? `M-10 ${y}` : `V${y}`}H${round(columnAt(i + 1, plan))}`;
      })
      .join('');
  const seams = ways.slice(1).flatMap((_, i) => (i + 1 === best ? [] : [edge(i + 1)]));
  const now = chanceOf(chances.at(-1) ?? [], order.slice(0, best));
  return (
    <>
      <rect x="-10" y={top} width={round(end + 10)} height={base - top} fill={ink.ink} />
      <path d={`${edge(best)}V${base}H-10z`} fill={ink.deep} data-value={round(now, 4)} />
      <path d={seams.join('')} fill="none" stroke={ink.paper} stroke-width={plan.seam} />
      <Expected frame={frame} plan={plan} />
    </>
  );
}

/** The broken line: on the sheet in the ink of the paper, beyond it in ink. */
function Expected({ frame: { expected, steps }, plan }: Pick<Props, 'frame' | 'plan'>) {
  const { top, base } = plan.chances;
  const points = expected.map(
    (chance, i) => `${round(columnAt(i + 0.5, plan))} ${round(base - chance * (base - top))}`,
  );
  const line = { fill: 'none', 'stroke-width': plan.seam * 1.6, 'stroke-dasharray': plan.dash };
  const [first, second] = [points.slice(0, steps + 1), points.slice(steps)];
  return (
    <>
      <path
        {...line}
        d={`M0 ${points[0]?.split(' ')[1] ?? 0}L${first.join('L')}`}
        stroke={ink.paper}
      />
      {second.length > 1 && <path {...line} d={`M${second.join('L')}`} stroke={ink.ink} />}
    </>
  );
}

/** The names of the ways with their chances now, each as near to its part of the sheet as there is room. */
export function Names({ frame, wording, layout, plan }: Props) {
  const { width, margin, small } = sheets[layout];
  const { top, base } = plan.chances;
  const { x, gap, size } = plan.names;
  const { order, best, rates } = frame;
  const policy = frame.chances.at(-1) ?? [];
  const room = width - margin - x;
  const wanted = order.map((way, i) => {
    const middle = chanceOf(policy, order.slice(0, i)) + (policy[way] ?? 0) / 2;
    return base - middle * (base - top);
  });
  const places = apart(wanted, gap, top + gap / 2, base - gap / 2);
  return order.map((way, i) => {
    const y = (places[i] ?? base) + size * 0.1;
    const chance = wording.percent(100 * (policy[way] ?? 0));
    const rate = wording.word('rate', { rate: wording.percent(100 * (rates[way] ?? 0)) });
    const name = `${wording.word(`way-${ways[way] ?? 'a'}`)} ${chance}`;
    return (
      <>
        <Display
          x={x}
          y={y}
          size={fitText(name, 'display', size, 14, room, 1).size}
          fill={i < best ? ink.deep : ink.ink}
        >
          {name}
        </Display>
        <Wrapped
          x={x}
          y={y + small * 1.2}
          width={width - margin / 2 - x}
          size={small}
          least={small * 0.8}
          lines={1}
          fill={ink.soft}
        >
          {rate}
        </Wrapped>
      </>
    );
  });
}

/** Places from the lowest (greatest y) up, `gap` apart at least and inside the ends, near where they are wanted. */
export function apart(
  wanted: readonly number[],
  gap: number,
  least: number,
  most: number,
): number[] {
  const places: number[] = [];
  wanted.forEach((y, i) => {
    const ceiling = i === 0 ? most : (places[i - 1] ?? most) - gap;
    places.push(clamp(y, least + (wanted.length - 1 - i) * gap, ceiling));
  });
  return places;
}

import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { lerp, ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { LineageFrame, Model } from './frame.ts';
import { sideOf } from './model.ts';
import { stages, viewOf, type View } from './view.ts';

/** The side of a square of a billion parameters, the left edges of the four squares, the key's place. */
const set = {
  tall: { unit: 5.7, left: [68, 76, 66, 222], note: [172, 280, 198] },
  wide: { unit: 7.7, left: [116, 194, 316, 526], note: [36, 220, 250] },
} as const satisfies Record<Layout, object>;

const names = ['llm', 'v2', 'v3', 'r1'] as const;

/** Four models, each a square of its parameters on the line of its day; the lit part works on any one word. */
export function Models(props: PictureProps<LineageFrame>) {
  const { frame, wording, layout } = props;
  if (frame.models.every(({ out }) => out === 0)) return null;
  const view = viewOf(frame, layout);
  const small = sheets[layout][layout === 'tall' ? 'small' : 'body'];
  const [x, y, width] = set[layout].note;
  const places = frame.models.map((model, i) => placeOf(model, i, view, layout));
  return (
    <>
      {frame.models.map((model, i) => {
        const place = places[i];
        if (!place || model.out === 0) return null;
        // R1 comes out of V3; the others out of the rocket's nose.
        const source = i === 3 && places[2] ? places[2] : noseOf(frame, view);
        const [left, top, side] = place.map((end, k) => lerp(source[k] ?? 0, end, model.out)) as [
          number,
          number,
          number,
        ];
        return (
          <Square
            key={names[i]}
            {...{ left, top, side, model, wording, layout }}
            name={wording.word(names[i] ?? '')}
          />
        );
      })}
      <Wrapped x={x} y={y} width={width} size={small} opacity={late(frame.models[1]?.out ?? 0)}>
        {wording.word('key')}
      </Wrapped>
    </>
  );
}

type Place = readonly [left: number, top: number, side: number];

function placeOf({ total, year }: Model, i: number, view: View, layout: Layout): Place {
  const side = sideOf(total, 1e9) * set[layout].unit;
  return [set[layout].left[i] ?? 0, view.yearY(year) - side, side];
}

function noseOf(frame: LineageFrame, { x, side, yearY }: View): Place {
  return [x, yearY(frame.months[2]?.from ?? 0) - (stages.length + 5) * side, 0];
}

interface SquareProps {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly model: Model;
  readonly name: string;
  readonly wording: PictureProps<LineageFrame>['wording'];
  readonly layout: Layout;
}

function Square({ left, top, side, model, name, wording, layout }: SquareProps) {
  const { total, active, out } = model;
  const lit = side * sideOf(active, total);
  const { body } = sheets[layout];
  const whole = lit === side;
  const count = (value: number) => wording.number(value / 1e9);
  const words = (x: number, y: number, size: number, text: string) => (
    <Wrapped
      x={whole ? side + 10 : x}
      y={y}
      width={side}
      size={Math.max(size, body)}
      least={body}
      lines={1}
      face="display"
      fill={whole ? ink.ink : ink.paper}
      opacity={ramp(out, 0.8, 1)}
    >
      {text}
    </Wrapped>
  );
  return (
    <g transform={`translate(${round(left)} ${round(top)})`}>
      <path
        d={corner(side, side)}
        fill={ink.deep}
        data-value={total}
        stroke={ink.deep}
        stroke-width="6"
      />
      {!whole && <path d={corner(side, lit + 2.5)} fill={ink.paper} />}
      <path d={corner(side, lit)} fill={ink.lit} data-value={active} />
      {words(side * 0.07, side * 0.41, side * 0.42, name)}
      {words(
        lit + side * 0.05,
        side - 2,
        side * 0.17,
        wording.word('active-of', { active: count(active), total: count(total) }),
      )}
    </g>
  );
}

/** A square in the lower left corner of a square. */
const corner = (side: number, part: number) => {
  const p = round(part, 2);
  return `M0 ${round(side, 2)}v${-p}h${p}v${p}Z`;
};

import { ink } from '../../drawing/ink.ts';
import type { Layout } from '../../drawing/layout.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText, wrapText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
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
  const opacity = late(frame.models[1]?.out ?? 0);
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
      <Label x={x} y={y} size={small} opacity={opacity}>
        {wrapText(wording.word('key'), 'label', small, width)}
      </Label>
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
  const opacity = ramp(out, 0.8, 1);
  const whole = lit === side;
  const title = fitText(name, 'display', Math.max(side * 0.42, body * 1.3), 16, side, 1);
  const count = (value: number) => wording.number(value / 1e9);
  const shares = fitText(
    wording.word('active-of', { active: count(active), total: count(total) }),
    'display',
    Math.max(side * 0.17, body),
    body,
    side,
    1,
  );
  return (
    <g transform={`translate(${round(left)} ${round(top)})`}>
      <path d={square(-3, side + 6)} fill={ink.deep} />
      <path d={square(0, side)} fill={ink.deep} data-value={total} />
      {!whole && <path d={corner(side, lit + 2.5)} fill={ink.paper} />}
      <path d={corner(side, lit)} fill={ink.lit} data-value={active} />
      <Display
        x={whole ? side + 10 : side * 0.07}
        y={whole ? side * 0.42 : title.size * 0.98}
        size={title.size}
        fill={whole ? ink.ink : ink.paper}
        opacity={opacity}
      >
        {title.lines}
      </Display>
      <Display
        x={whole ? side + 10 : lit + side * 0.05}
        y={side - 2}
        size={shares.size}
        fill={whole ? ink.ink : ink.paper}
        opacity={opacity}
      >
        {shares.lines}
      </Display>
    </g>
  );
}

const square = (start: number, side: number) => {
  const s = round(side, 2);
  return `M${start} ${start}h${s}v${s}h${-s}Z`;
};

/** A square in the lower left corner of a square. */
const corner = (side: number, part: number) => {
  const p = round(part, 2);
  return `M0 ${round(side, 2)}v${-p}h${p}v${p}Z`;
};

import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { linear } from '../../drawing/scale.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { digitsOf } from '../../maths/digits.ts';
import { clamp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { ByteLabFrame } from './frame.ts';
import { plans } from './plan.ts';
import { shortPercent } from './short-percent.ts';

type Props = PictureProps<ByteLabFrame> & {
  readonly name: 'e4m3' | 'e5m2';
  readonly fill: string;
};

/**
 * The stretch of a format's ruler around a number: the kept one, its neighbours, an arrow at the number
 * itself, and in red what lies between it and the kept one.
 */
export function KeptRuler(props: Props) {
  const { frame, wording, layout, name, fill } = props;
  const { [name]: place, ruler: height, error: errorSize } = plans[layout];
  const { body, margin, width } = sheets[layout];
  const { kept, below, above, hasBelow, hasAbove, error } = frame[name];
  const y = place.ruler;
  const at = linear([below, above], [width * 0.2, width * 0.8]);
  const middle = at(kept);
  const pointer = clamp(at(frame.number), 8, width - 8);
  const band = (from: number, to: number) =>
    `M${round(from)} ${y}H${round(to)}v${height}H${round(from)}Z`;
  const ticks = [...(hasBelow === 1 ? [below] : []), ...(hasAbove === 1 ? [above] : [])].map(at);
  const first = hasBelow === 1;
  return (
    <>
      <path d={band(first ? -4 : middle, hasAbove === 1 ? width + 4 : middle)} fill={fill} />
      <path
        d={band(middle, pointer)}
        fill={ink.signal}
        data-value={Math.abs(frame.number - kept)}
      />
      <path
        d={ticks.map((x) => `M${round(x)} ${y}v${height}`).join('')}
        stroke={ink.paper}
        stroke-width={2}
      />
      <path d={`M${round(middle)} ${y - 1}v${height + 2}`} stroke={ink.paper} stroke-width={5} />
      <path
        d={`M${round(pointer)} ${y + 3}l${round(-body * 0.55)} ${-body * 0.8}h${round(body * 1.1)}Z`}
        fill={ink.ink}
      />
      <Display
        x={first ? margin : width - margin}
        y={y + height / 2 + body * 0.38}
        size={body * 1.1}
        anchor={first ? 'start' : 'end'}
        fill={ink.paper}
      >
        {name.toUpperCase()}
      </Display>
      <Neighbours {...props} at={at} />
      <Display x={width - margin} y={place.error} size={errorSize} anchor="end" fill={ink.signal}>
        {shortPercent(wording, error)}
      </Display>
      {name === 'e4m3' && (
        <Label
          x={width - margin}
          y={place.bits.y - 6}
          size={sheets[layout].small}
          anchor="end"
          fill={ink.soft}
        >
          {wording.word('error')}
        </Label>
      )}
    </>
  );
}

/** The kept number under its tick, and its neighbours under theirs, moved aside where they would touch. */
function Neighbours({
  frame,
  wording,
  layout,
  name,
  fill,
  at,
}: Props & { at: (x: number) => number }) {
  const { [name]: place, ruler: height } = plans[layout];
  const { small, body, margin, width } = sheets[layout];
  const { kept, below, above, hasBelow, hasAbove } = frame[name];
  const foot = place.ruler + height;
  const size = body * 1.3;
  const text = wording.number(kept, digitsOf(kept, 8));
  const half = textWidth(text, 'display', size) / 2 + 8;
  const beside = (value: number, has: number) => {
    const word = has === 1 ? wording.number(value, digitsOf(value, 4)) : wording.word('nothing');
    const own = textWidth(word, 'label', small) / 2;
    const x =
      value < kept
        ? clamp(at(value), margin + own, at(kept) - half - own)
        : clamp(at(value), at(kept) + half + own, width - margin - own);
    return (
      <Label x={x} y={foot + small * 1.2} size={small} anchor="middle" fill={ink.soft}>
        {word}
      </Label>
    );
  };
  return (
    <>
      {beside(below, hasBelow)}
      {beside(above, hasAbove)}
      <Display x={at(kept)} y={foot + body * 1.15} size={size} anchor="middle" fill={fill}>
        {text}
      </Display>
    </>
  );
}

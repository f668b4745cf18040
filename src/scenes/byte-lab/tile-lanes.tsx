import { cutRectangle } from '../../drawing/cut-paper.ts';
import type { Point } from '../../drawing/dots.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { linear } from '../../drawing/scale.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { digitsOf } from '../../maths/digits.ts';
import { range } from '../../maths/range.ts';
import type { PictureProps } from '../scene.ts';
import type { ByteLabFrame } from './frame.ts';
import { plans } from './plan.ts';
import { shortPercent } from './short-percent.ts';

/** A tile of four numbers on an axis of powers: blue is what its scale leaves within reach. */
export function TileLanes({ frame, wording, layout }: PictureProps<ByteLabFrame>) {
  const { tile } = plans[layout];
  const { width, margin, small, body, large } = sheets[layout];
  const { least, most, errors, kept } = frame.two === 1 ? frame.pairs : frame.one;
  const powers = rangeOfPowers(frame);
  const texts = frame.values.map((value) => wording.number(value, digitsOf(value, 4)));
  const widest = Math.max(...texts.map((text) => textWidth(text, 'label', body)));
  const from = Math.max(tile.from, margin + widest + tile.lane * 0.4);
  const at = linear(powers, [from, tile.to]);
  const x = (size: number) => at(Math.log2(size));
  const top = (i: number) => tile.y + i * tile.lane;
  const blocks = frame.two === 1 ? [0, 2] : [0];
  const lanes = 4 / blocks.length;
  const isLost = (i: number) => kept[i] === 0 && frame.values[i] !== 0;
  const dots = (lost: boolean): Point[] =>
    range(4)
      .filter((i) => frame.values[i] !== 0 && isLost(i) === lost)
      .map((i) => [x(Math.abs(frame.values[i] ?? 1)), top(i) + tile.lane / 2]);
  const dot = tile.lane * 0.5;
  return (
    <>
      <Wrapped
        x={margin}
        y={tile.heading}
        width={width - 2 * margin - 50}
        face="display"
        size={large}
        least={body}
        lines={1}
        fill={ink.deep}
      >
        {wording.word(frame.two === 1 ? 'two' : 'one')}
      </Wrapped>
      <Label x={width - margin} y={tile.heading} size={small} anchor="end" fill={ink.soft}>
        {wording.word('error')}
      </Label>
      {blocks.map((first) => {
        const [left, right] = [x(least[first] ?? 1), x(most[first] ?? 1)];
        return (
          <path
            d={cutRectangle(left, top(first) + 2, right - left, lanes * tile.lane - 4, {
              seed: 50 + first,
              straight: ['left', 'right'],
            })}
            fill={ink.deep}
          />
        );
      })}
      <path d={circles(dots(false), dot / 2)} fill={ink.paper} stroke={ink.ink} stroke-width={2} />
      <path
        d={circles(dots(true), dot / 2)}
        fill={ink.paper}
        stroke={ink.signal}
        stroke-width={3}
      />
      {dots(true).map(([cx, cy]) => (
        <Label
          x={cx + dot * (cx - from > 3 * small ? -0.8 : 0.8)}
          y={cy + small * 0.36}
          size={small}
          anchor={cx - from > 3 * small ? 'end' : 'start'}
          fill={ink.soft}
        >
          {`= ${wording.number(0)}`}
        </Label>
      ))}
      {range(4).map((i) => {
        const baseline = top(i) + tile.lane / 2 + body * 0.36;
        const error = errors[i] ?? 0;
        return (
          <>
            <Label x={margin} y={baseline} size={body}>
              {texts[i] ?? ''}
            </Label>
            <Display
              x={width - margin}
              y={baseline + 1}
              size={body * 1.3}
              anchor="end"
              fill={isLost(i) ? ink.signal : ink.deep}
            >
              {shortPercent(wording, error)}
            </Display>
          </>
        );
      })}
      {axisMarks(powers, at, small, wording.number).map(({ place, text }) => (
        <Label x={place} y={top(4) + small * 1.1} size={small} anchor="middle" fill={ink.soft}>
          {text}
        </Label>
      ))}
    </>
  );
}

/** The powers of two that the axis spans: all numbers, and the reach of the scales in both ways. */
function rangeOfPowers({ values, one, pairs }: ByteLabFrame): [number, number] {
  const sizes = [...values, ...one.least, ...one.most, ...pairs.least, ...pairs.most];
  const powers = sizes.filter((size) => size !== 0).map((size) => Math.log2(Math.abs(size)));
  return [Math.min(...powers) - 0.8, Math.max(...powers) + 0.8];
}

/** Every third power of ten, as long as the labels do not touch. */
function axisMarks(
  [low, high]: readonly [number, number],
  at: (power: number) => number,
  size: number,
  number: (value: number, digits?: number) => string,
) {
  let end = -Infinity;
  return range(7)
    .map((i) => 10 ** (3 * (i - 3)))
    .filter((value) => Math.log2(value) >= low && Math.log2(value) <= high)
    .map((value) => ({ place: at(Math.log2(value)), text: number(value, digitsOf(value)) }))
    .filter(({ place, text }) => {
      const half = textWidth(text, 'label', size) / 2;
      if (place - half < end + 6) return false;
      end = place + half;
      return true;
    });
}

const circles = (points: readonly Point[], r: number): string =>
  points
    .map(([x, y]) => `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 1 0 .01Z`)
    .join('');

import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { range } from '../../maths/range.ts';
import type { PictureProps } from '../scene.ts';
import { formats, type ByteLabFrame } from './frame.ts';
import { plans } from './plan.ts';

type Props = PictureProps<ByteLabFrame> & {
  readonly name: 'e4m3' | 'e5m2';
  readonly fill: string;
};

/** The eight bits of a number: a one is a filled square, a nought an empty one. */
export function KeptBits({ frame, wording, layout, name, fill }: Props) {
  const { bit, [name]: place } = plans[layout];
  const { bits } = frame[name];
  const { exponentBits } = formats[name];
  const groupOf = (i: number) => (i > 0 ? 1 : 0) + (i > exponentBits ? 1 : 0);
  const left = (i: number) => place.bits.x + i * (bit.side + bit.gap) + groupOf(i) * bit.groupGap;
  const square = (i: number) =>
    cutRectangle(left(i), place.bits.y, bit.side, bit.side, { seed: 40 + i, slack: 1.2 });
  const path = (of: number) =>
    range(8)
      .filter((i) => bits[i] === of)
      .map(square)
      .join('');
  const middle = (from: number, to: number) => (left(from) + left(to) + bit.side) / 2;
  const caption = { y: place.bits.y - 6, size: sheets[layout].small, fill: ink.soft };
  return (
    <>
      <path d={path(1)} fill={fill} />
      <path d={path(0)} fill="none" stroke={fill} stroke-width={2} />
      {bits.map((value, i) => (
        <Display
          x={left(i) + bit.side / 2}
          y={place.bits.y + bit.side * 0.78}
          size={bit.side * 0.8}
          anchor="middle"
          fill={value === 1 ? ink.paper : fill}
        >
          {String(value)}
        </Display>
      ))}
      {name === 'e4m3' && (
        <>
          <Label x={left(0)} {...caption}>
            {wording.word('sign')}
          </Label>
          <Label x={middle(1, 4)} anchor="middle" {...caption}>
            {wording.word('exponent')}
          </Label>
          <Wrapped
            x={left(5)}
            width={3 * bit.side + 2 * bit.gap}
            lines={1}
            {...caption}
            least={caption.size}
          >
            {wording.word('mantissa')}
          </Wrapped>
        </>
      )}
    </>
  );
}

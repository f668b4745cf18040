import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BillFrame } from './frame.ts';

const parts = ['pretraining', 'context', 'post'] as const;

const set = {
  tall: {
    rows: [138, 318, 366],
    words: 142,
    amounts: 356,
    size: 14,
    amount: 28,
    stamp: { x: 148, y: 176, width: 196, height: 100, size: 44, word: 14 },
  },
  wide: {
    rows: [212, 384, 452],
    words: 392,
    amounts: 700,
    size: 19,
    amount: 44,
    stamp: { x: 392, y: 238, width: 300, height: 100, size: 44, word: 17 },
  },
} as const;

/** The lines of V3's receipt, and the stamp on it: the price is an assumption. */
export function PriceWords({ frame, wording, layout }: PictureProps<BillFrame>) {
  const opacity = late(frame.title[1] ?? 0);
  if (opacity === 0) return null;
  const { rows, words, amounts, size, amount, stamp } = set[layout];
  const inner = { x: stamp.x + 12, width: stamp.width - 24, opacity };
  return (
    <>
      {parts.map((part, i) => (
        <>
          <Wrapped
            x={words}
            y={rows[i] ?? 0}
            size={size}
            least={layout === 'tall' ? 13 : 16}
            lines={2}
            width={
              amounts - words - 10 - textWidth(wording.number(frame.cost[part]), 'display', amount)
            }
            opacity={opacity}
          >
            {wording.word('thousand-hours', { n: frame.hours[part] / 1000 })}
          </Wrapped>
          <Display x={amounts} y={rows[i] ?? 0} size={amount} anchor="end" opacity={opacity}>
            {wording.number(frame.cost[part])}
          </Display>
        </>
      ))}
      <g transform={`rotate(-4 ${stamp.x + stamp.width / 2} ${stamp.y + stamp.height / 2})`}>
        <path
          d={`M${stamp.x} ${stamp.y}h${stamp.width}v${stamp.height}h-${stamp.width}z`}
          fill="none"
          stroke={ink.signal}
          stroke-width="4"
          opacity={opacity}
        />
        <Wrapped
          {...inner}
          y={stamp.y + stamp.size}
          size={stamp.size}
          least={24}
          lines={1}
          face="display"
          fill={ink.signal}
        >
          {wording.word('times-price', { n: frame.price })}
        </Wrapped>
        <Wrapped
          {...inner}
          y={stamp.y + stamp.size + stamp.word * 1.5}
          size={stamp.word}
          least={12}
          lines={2}
          last={stamp.y + stamp.height - 8}
        >
          {wording.word('assumed')}
        </Wrapped>
      </g>
    </>
  );
}

import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BillFrame } from './frame.ts';

const set = {
  tall: {
    away: 400,
    // The bubble has no right edge: "more than" has no end.
    bubble: 'M402 100 62 106 54 220 96 224 84 264 140 228 402 236',
    stroke: 4,
    dash: '12 7',
    inner: { x: 78, width: 292 },
    amount: [148, 46],
    words: [174, 15],
    unlike: [312, 326, 46],
    note: { x: 256, y: 414, width: 114, size: 15 },
    counted: { x: 130, y: 308, width: 100, size: 14 },
  },
  wide: {
    away: 780,
    bubble: 'M784 158 150 168 138 296 232 300 214 338 300 302 784 314',
    stroke: 6,
    dash: '18 10',
    inner: { x: 180, width: 544 },
    amount: [230, 76],
    words: [261, 20],
    unlike: [574, 432, 78],
    note: { x: 484, y: 580, width: 240, size: 24 },
    counted: { x: 306, y: 386, width: 134, size: 17 },
  },
} as const;

/** Altman's sentence: a speech bubble in broken outline, no receipt; and the sign that the two differ. */
export function Remark({ frame, wording, layout }: PictureProps<BillFrame>) {
  const share = frame.title[3] ?? 0;
  if (share === 0) return null;
  const opacity = late(share);
  const { away, bubble, stroke, dash, inner, amount, words, unlike, note, counted } = set[layout];
  const [cx, cy, r] = unlike;
  return (
    <>
      <g transform={`translate(${round(away * (1 - share))} 0)`}>
        <path
          d={bubble}
          fill="none"
          stroke={ink.gold}
          stroke-width={stroke}
          stroke-dasharray={dash}
        />
        <Wrapped
          {...inner}
          y={amount[0]}
          size={amount[1]}
          least={24}
          lines={1}
          face="display"
          fill={ink.gold}
        >
          {wording.fact({ value: frame.remark, unit: 'usd', digits: 0, over: true })}
        </Wrapped>
        <Wrapped {...inner} y={words[0]} size={words[1]}>
          {wording.word('remark')}
        </Wrapped>
      </g>
      <path
        transform={`translate(${cx} ${round(cy + (1 - share) * 420)})`}
        d={`M${-r} ${-r * 0.38}h${2 * r}M${-r} ${r * 0.38}h${2 * r}M${r * 0.55} ${-r}L${-r * 0.55} ${r}`}
        stroke={ink.signal}
        stroke-width={r / 3}
      />
      <Wrapped {...note} least={13} opacity={opacity}>
        {wording.word('another-kind')}
      </Wrapped>
      <Wrapped {...counted} lines={5} opacity={opacity}>
        {wording.word('counted')}
      </Wrapped>
    </>
  );
}

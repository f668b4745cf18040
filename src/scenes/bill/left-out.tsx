import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import type { Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BillFrame } from './frame.ts';

interface Scrap {
  readonly word: string;
  /** An outline that runs off the sheet: it has no area. */
  readonly edge: string;
  /** From where it slides in. */
  readonly from: readonly [number, number];
  readonly text: readonly [x: number, y: number, width: number];
  /** In how many lines it has room at full size. */
  readonly lines?: number;
  /** Heads a group. */
  readonly caption?: readonly [word: string, y: number];
}

/** The first two the report itself excludes; the others are not in the sum either. */
const scraps: Readonly<Record<Layout, readonly Scrap[]>> = {
  tall: [
    {
      word: 'research',
      edge: 'M400 102 150 106 140 180 400 188',
      from: [260, 0],
      text: [164, 158, 212],
      lines: 1,
      caption: ['excluded', 131],
    },
    {
      word: 'experiments',
      edge: 'M400 200 158 194 144 290 216 308 400 300',
      from: [270, 0],
      text: [164, 226, 212],
    },
    {
      word: 'machines',
      edge: 'M-10 288 132 282 142 378 54 390-10 384',
      from: [-140, 0],
      text: [20, 338, 90],
      caption: ['also-outside', 312],
    },
    {
      word: 'people',
      edge: 'M400 314 158 320 168 384 280 390 400 384',
      from: [280, 0],
      text: [184, 360, 200],
    },
    {
      word: 'failures',
      edge: 'M-10 398 118 402 196 394 210 512',
      from: [-230, 120],
      text: [20, 446, 170],
    },
    { word: 'data', edge: 'M400 396 216 400 228 512', from: [200, 120], text: [242, 440, 136] },
  ],
  wide: [
    {
      word: 'research',
      edge: 'M770 156 340 164 326 248 770 256',
      from: [460, 0],
      text: [364, 232, 370],
      lines: 1,
      caption: ['excluded', 198],
    },
    {
      word: 'experiments',
      edge: 'M770 268 334 262 308 372 560 386 770 378',
      from: [480, 0],
      text: [364, 308, 370],
      lines: 2,
    },
    {
      word: 'machines',
      edge: 'M-10 350 268 342 284 478 120 490-10 482',
      from: [-300, 0],
      text: [36, 428, 230],
      caption: ['also-outside', 388],
    },
    {
      word: 'people',
      edge: 'M770 396 310 388 302 480 770 490',
      from: [480, 0],
      text: [364, 452, 370],
    },
    {
      word: 'failures',
      edge: 'M-10 500 150 504 290 494 304 670',
      from: [-320, 170],
      text: [36, 586, 250],
    },
    { word: 'data', edge: 'M770 506 314 498 328 670', from: [460, 170], text: [364, 576, 370] },
  ],
};

const size = {
  tall: {
    word: 24,
    stroke: 3,
    dash: '9 7',
    small: 13,
  },
  wide: {
    word: 36,
    stroke: 4.5,
    dash: '14 10',
    small: 17,
  },
} as const;

/** What is not in the sum: empty scraps without measure around the block that was counted. */
export function LeftOut({ frame, wording, layout }: PictureProps<BillFrame>) {
  const share = frame.title[5] ?? 0;
  if (share === 0) return null;
  const { word: wordSize, stroke, dash, small } = size[layout];
  return scraps[layout].map(({ word, edge, from, text, lines = 3, caption }, i) => (
    <g transform={`translate(${round(from[0] * (1 - share))} ${round(from[1] * (1 - share))})`}>
      <path
        d={edge}
        fill="none"
        stroke={i < 2 ? ink.deep : ink.ink}
        stroke-width={stroke}
        stroke-dasharray={dash}
      />
      <Wrapped
        x={text[0]}
        y={text[1]}
        size={wordSize}
        least={15}
        width={text[2]}
        lines={lines}
        face="display"
        fill={i < 2 ? ink.deep : ink.ink}
        opacity={late(share)}
      >
        {wording.word(word)}
      </Wrapped>
      {caption && (
        <Label x={text[0]} y={caption[1]} size={small} opacity={late(share)}>
          {wording.word(caption[0])}
        </Label>
      )}
    </g>
  ));
}

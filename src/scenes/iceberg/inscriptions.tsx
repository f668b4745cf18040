import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import type { Layout } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { Wording } from '../../story/wording.ts';
import type { PictureProps } from '../scene.ts';
import type { IcebergFrame } from './frame.ts';

/** [x, first baseline, width, size of the type] */
type Place = readonly [number, number, number, number];

type Sum = 'tip' | 'hardware' | 'servers' | 'range';

interface Inscription {
  readonly step: 0 | 1 | 2;
  /** The step to which it stays; left out, its own. */
  readonly until?: 2;
  readonly sum?: Sum;
  readonly word?: string;
  readonly fill?: string;
  readonly lines?: number;
  /** Lies on a slip of paper of this height. */
  readonly slip?: Readonly<Record<Layout, number>>;
  readonly place: Readonly<Record<Layout, Place>>;
}

const inscriptions: readonly Inscription[] = [
  {
    step: 0,
    sum: 'tip',
    fill: ink.paper,
    lines: 2,
    place: { tall: [66, 376, 250, 64], wide: [268, 500, 380, 96] },
  },
  {
    step: 0,
    word: 'rent-here',
    lines: 6,
    place: { tall: [20, 124, 136, 15], wide: [36, 196, 230, 22] },
  },
  {
    step: 1,
    sum: 'tip',
    fill: ink.deep,
    place: { tall: [84, 126, 290, 30], wide: [166, 200, 558, 50] },
  },
  { step: 1, word: 'rent', place: { tall: [84, 147, 290, 14], wide: [166, 227, 558, 19] } },
  {
    step: 1,
    sum: 'hardware',
    slip: { tall: 58, wide: 84 },
    place: { tall: [70, 232, 154, 24], wide: [116, 328, 230, 38] },
  },
  { step: 1, word: 'hardware', place: { tall: [70, 250, 154, 13], wide: [116, 354, 230, 17] } },
  {
    step: 1,
    sum: 'servers',
    slip: { tall: 58, wide: 84 },
    place: { tall: [150, 342, 172, 24], wide: [330, 456, 270, 38] },
  },
  { step: 1, word: 'servers', place: { tall: [150, 360, 172, 13], wide: [330, 482, 270, 17] } },
  {
    step: 1,
    until: 2,
    word: 'measure',
    fill: ink.soft,
    place: { tall: [20, 480, 350, 13], wide: [36, 642, 688, 17] },
  },
  {
    step: 2,
    sum: 'tip',
    fill: ink.deep,
    place: { tall: [84, 122, 290, 26], wide: [152, 196, 570, 44] },
  },
  { step: 2, word: 'rent', place: { tall: [84, 141, 290, 13], wide: [152, 222, 570, 17] } },
  { step: 2, sum: 'range', place: { tall: [20, 352, 200, 26], wide: [36, 502, 420, 44] } },
  { step: 2, word: 'machines', place: { tall: [20, 371, 210, 13], wide: [36, 526, 420, 17] } },
  { step: 2, word: 'not-known', place: { tall: [20, 431, 205, 42], wide: [36, 588, 420, 62] } },
  { step: 2, word: 'everything', place: { tall: [20, 451, 210, 13], wide: [36, 613, 420, 17] } },
];

/** The sums and what they are, each beside its ice; those of a step come when its view has come to rest. */
export function Inscriptions({ frame, wording, layout }: PictureProps<IcebergFrame>) {
  return inscriptions.map((inscription, i) => {
    const { step, until = step, sum, word, fill = ink.ink, lines = 1, slip, place } = inscription;
    const shares = frame.title.slice(step, until + 1);
    const opacity = late(shares.reduce((all, share) => all + share, 0));
    if (opacity === 0) return null;
    const [x, y, width, size] = place[layout];
    const bold = sum !== undefined || word === 'not-known';
    return (
      <>
        {slip && (
          <path
            d={cutRectangle(x - 10, y - size * 1.1, width + 14, slip[layout], {
              seed: i,
              slack: 3,
            })}
            fill={ink.paper}
            opacity={opacity}
          />
        )}
        <Wrapped
          x={x}
          y={y}
          width={width}
          size={size}
          least={layout === 'tall' ? 13 : 16}
          lines={lines}
          face={bold ? 'display' : 'label'}
          fill={fill}
          opacity={opacity}
        >
          {sum ? sumText(frame, sum, wording) : wording.word(word ?? '')}
        </Wrapped>
      </>
    );
  });
}

function sumText({ tip, hardware, servers }: IcebergFrame, sum: Sum, wording: Wording): string {
  switch (sum) {
    case 'tip':
      return wording.fact({ value: tip, unit: 'usd', digits: 3 }).replaceAll('\u00a0', ' ');
    case 'hardware':
      return wording.fact({ value: hardware, unit: 'usd', digits: 0, over: true });
    case 'servers':
      return wording.fact({ value: servers, unit: 'usd', digits: 1, about: true });
    case 'range':
      return wording.fact({ low: hardware, high: servers, unit: 'usd', digits: 1 });
  }
}

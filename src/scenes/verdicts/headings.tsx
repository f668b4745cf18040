import { ink } from '../../drawing/ink.ts';
import type { Layout } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { Display } from '../../drawing/text.tsx';
import { fitText } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { Wording } from '../../story/wording.ts';
import { boards, groupsOf, type Group } from './arrangements.ts';
import { StatusShape } from './status-shape.tsx';

interface HeadingsProps {
  readonly shares: readonly number[];
  readonly wording: Wording;
  readonly layout: Layout;
}

const type = {
  tall: { speaker: [20, 14], count: 64, word: [21, 13], gap: 9 },
  wide: { speaker: [30, 20], count: 84, word: [31, 17], gap: 12 },
} as const;

const statusInk: Readonly<Record<string, string>> = { disputed: ink.signal, confirmed: ink.leaf };

/** Who speaks, over each group of slips; how many slips there are of each kind. */
export function Headings({ shares, wording, layout }: HeadingsProps) {
  const { slip, heading } = boards[layout];
  const groups = groupsOf(layout);
  const { speaker, count, word, gap } = type[layout];
  const [bySpeaker, shown, status] = [
    late(shares[1] ?? 0),
    late(shares[2] ?? 0),
    late(shares[3] ?? 0),
  ];

  const counted = (
    { name, x, y, slips: { length: n } }: Group,
    opacity: number,
    marked: boolean,
  ) => {
    const base = y + heading.count - gap;
    const beside = x + count * 0.56;
    const room = slip[0] - (beside - x);
    const { size, lines } = fitText(
      wording.word(name),
      'display',
      word[0],
      word[1],
      room,
      marked ? 1 : 2,
    );
    return (
      <>
        <Display x={x} y={base} size={count} fill={statusInk[name] ?? ink.ink} opacity={opacity}>
          {wording.number(n)}
        </Display>
        {marked && (
          <StatusShape
            status={name}
            x={beside + size * 0.5}
            y={base - size * 1.45}
            r={size * 0.5}
            opacity={opacity}
          />
        )}
        <Display
          x={beside}
          y={base - (lines.length - 1) * size}
          size={size}
          leading={1}
          opacity={opacity}
        >
          {lines}
        </Display>
      </>
    );
  };
  return (
    <>
      {bySpeaker > 0 &&
        groups.speaker.map(({ name, x, y }) => (
          <Wrapped
            x={x}
            y={y + heading.speaker - gap}
            size={speaker[0]}
            least={speaker[1]}
            lines={1}
            width={slip[0]}
            face="display"
            fill={name === 'deepseek' ? ink.deep : ink.ink}
            opacity={bySpeaker}
          >
            {wording.word(name)}
          </Wrapped>
        ))}
      {shown > 0 && groups.shown.map((group) => counted(group, shown, false))}
      {status > 0 && groups.status.map((group) => counted(group, status, true))}
    </>
  );
}

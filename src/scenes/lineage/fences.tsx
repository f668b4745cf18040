import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { LineageFrame } from './frame.ts';
import { viewOf } from './view.ts';

/** Half the widths of the two fences, the width of their boards, and the teeth on them. */
const set = {
  tall: { half: [82, 112], board: 7, tooth: 9 },
  wide: { half: [144, 200], board: 12, tooth: 15 },
} as const satisfies Record<Layout, object>;

const captions = ['licence', 'ban'] as const;

/** The rules of export: a fence each, closing from both sides round the chips that are there already. */
export function Fences({ frame, wording, layout }: PictureProps<LineageFrame>) {
  const { x, yearY } = viewOf(frame, layout);
  const { width, height, top } = sheets[layout];
  const { half, board, tooth } = set[layout];
  const shown = frame.rules.some(({ shut }) => shut > 0);
  if (!shown) return null;
  return (
    <>
      <Weaker {...{ frame, wording, layout }} />
      {frame.rules.map(({ year, shut }, i) => {
        const away = Math.min(1, ((1 - shut) / 0.55) ** 2) * width;
        const y = Math.max(yearY(year), top + tooth);
        return [-1, 1].map((hand) => (
          <path
            transform={`translate(${round(x + hand * away)} ${round(y)})scale(${hand} 1)`}
            d={palisade(half[i] ?? 0, height, board, tooth)}
            fill={ink.signal}
            data-year={year}
          />
        ));
      })}
      <Rules {...{ frame, wording, layout }} />
    </>
  );
}

/** The right half of a fence: from the middle of its bar to the right and down, with teeth outwards. */
function palisade(half: number, height: number, board: number, tooth: number): string {
  const across = Math.round((half + board) / tooth / 1.3);
  const wide = round((half + board) / across / 2, 2);
  const down = Math.ceil((height * 1.2) / wide / 2);
  const up = `l${wide} ${-tooth} ${wide} ${tooth}`.repeat(across);
  const out = `l${tooth} ${wide} ${-tooth} ${wide}`.repeat(down);
  return `M0 ${-board}${up}${out}H${half}V0H0Z`;
}

/** The time in which the weaker chip was on sale. */
function Weaker({ frame, wording, layout }: PictureProps<LineageFrame>) {
  const { x, yearY } = viewOf(frame, layout);
  const { body } = sheets[layout];
  const { half } = set[layout];
  const { from, to, date } = frame.weaker;
  const wide = half[1];
  const [y, end] = [yearY(from), yearY(to)];
  const shown = late(frame.rules[1]?.shut ?? 0);
  const inner = { x: x - wide + body * 0.8, width: wide * 2 - body * 1.6, lines: 1 };
  const size = (y - end) * 0.5;
  if (shown === 0) return null;
  return (
    <g opacity={round(shown, 2)}>
      <path
        d={`M${round(x - wide)} ${round(end)}h${2 * wide}V${round(y)}h${-2 * wide}Z`}
        fill={ink.faint}
      />
      <Wrapped {...inner} y={end + size} size={size} least={16} face="display">
        {wording.word('weaker')}
      </Wrapped>
      <Wrapped {...inner} y={y - body * 0.7} size={body} least={13}>
        {wording.word('on-sale', { date: wording.day(date) })}
      </Wrapped>
    </g>
  );
}

/** The day of each rule and what it did, at the left of its bar. */
function Rules({ frame, wording, layout }: PictureProps<LineageFrame>) {
  const { x, yearY } = viewOf(frame, layout);
  const { margin, body, large } = sheets[layout];
  const { half, board, tooth } = set[layout];
  const width = x - half[1] - board - tooth - margin - 6;
  const caption = layout === 'tall' ? body * 0.9 : body * 1.2;
  return frame.rules.map(({ date, year, shut }, i) => {
    const day = wording.day(date, { year: true }).replaceAll('\u00a0', ' ');
    const { size, lines } = fitText(
      day,
      'display',
      layout === 'tall' ? large : large * 1.3,
      16,
      width,
      2,
    );
    const y = yearY(year) + size * 0.7;
    return (
      <>
        <Display x={margin} y={y} size={size} fill={ink.signal} opacity={late(shut)}>
          {lines}
        </Display>
        <Wrapped
          x={margin}
          y={y + lines.length * size * 1.02}
          size={caption}
          width={width}
          opacity={late(shut)}
        >
          {wording.word(captions[i] ?? 'ban')}
        </Wrapped>
      </>
    );
  });
}

import { ink } from '../../drawing/ink.ts';
import type { Layout } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText, textWidth, wrapText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import type { Wording } from '../../story/wording.ts';
import type { MondayFrame } from './frame.ts';
import { dayPlace } from './ribbon.tsx';

interface Props {
  readonly frame: MondayFrame;
  readonly wording: Wording;
  readonly layout: Layout;
}

/** What happened on each day marked, in the order of frame.events. */
const words = ['figure-public', 'r1', 'still-rising', 'app-first', 'the-fall'] as const;

/** The number of days, huge, and what happened on the days marked. */
export function Days({ frame, wording, layout }: Props) {
  const opacity = late(frame.view.ribbon);
  if (opacity === 0) return null;
  const { events, days, risen, companies } = frame;
  const last = events.at(-1)?.day ?? 1;
  const count = Math.round(days);
  const values = {
    price: wording.fact({ value: risen, unit: 'usd', digits: 2 }),
    change: wording.percent(-(companies[1]?.change ?? 0), 2),
  };
  const Note = layout === 'tall' ? TallNote : WideNote;
  const Count = layout === 'tall' ? TallCount : WideCount;
  return (
    <g opacity={round(opacity, 2)}>
      <Count number={wording.number(count)} noun={wording.word('days', { n: count })} />
      {events.map(({ date, day }, i) => (
        <Note
          key={date}
          index={i}
          at={dayPlace(layout, day / last)}
          day={wording.day(date)}
          text={wording.word(words[i] ?? 'r1', values)}
        />
      ))}
    </g>
  );
}

interface CountProps {
  readonly number: string;
  readonly noun: string;
}

function TallCount({ number, noun }: CountProps) {
  return (
    <>
      <Display x={88} y={320} size={250}>
        {number}
      </Display>
      <Display x={92 + textWidth(number, 'display', 250, -0.015)} y={320} size={44}>
        {noun}
      </Display>
    </>
  );
}

function WideCount({ number, noun }: CountProps) {
  const { size, lines } = fitText(`${number}\u00a0${noun}`, 'display', 304, 60, 700, 1);
  return (
    <Display x={28} y={394} size={size}>
      {lines}
    </Display>
  );
}

interface NoteProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly day: string;
  readonly text: string;
  readonly index: number;
}

/** Beside the upright ribbon: the day, and what happened; the crowded last days are spread a little. */
function TallNote({ at, day, text, index }: NoteProps) {
  const y = index === 0 ? at.y + 6 : 366 + (index - 1) * 35;
  const lines = wrapText(text, 'label', 13, 184);
  return (
    <>
      <path
        d={`M${at.x + (index === 4 ? 16 : 24)} ${round(index === 4 ? y : at.y)}L86 ${round(y)}`}
        stroke={ink.ink}
        stroke-width="1.5"
      />
      <Display x={92} y={y + 6} size={19}>
        {day}
      </Display>
      <Label x={188} y={y + 5 - (lines.length - 1) * 8} size={13}>
        {lines}
      </Label>
    </>
  );
}

/** Below the lying ribbon: a stair of lines, so that no leader crosses a word; the first day at its foot. */
function WideNote({ at, day, text, index }: NoteProps) {
  const first = index === 0;
  const y = 556 + (first ? 3 : index - 1) * 30;
  const x = index === 4 ? at.x + 20 : at.x;
  const textX = first ? x + 10 : x - 12;
  return (
    <>
      <path d={`M${round(x)} ${at.y + 30}V${y + 2}`} stroke={ink.ink} stroke-width="2" />
      <Display
        x={first ? textX : textX - textWidth(text, 'label', 19) - 10}
        y={first ? y - 27 : y}
        size={26}
        anchor={first ? 'start' : 'end'}
      >
        {day}
      </Display>
      <Label x={textX} y={y} size={19} anchor={first ? 'start' : 'end'}>
        {text}
      </Label>
    </>
  );
}

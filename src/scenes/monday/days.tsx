import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText, textWidth } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import type { MondayFrame } from './frame.ts';
import { dayPlace } from './ribbon.tsx';

/** What happened on each day marked, in the order of frame.events. */
const words = ['figure-public', 'r1', 'still-rising', 'app-first', 'the-fall'];

/** The number of days, huge, and what happened on the days marked. */
export function Days({ frame, wording, layout }: PictureProps<MondayFrame>) {
  const opacity = late(frame.view.ribbon);
  if (opacity === 0) return null;
  const { events, days, lastDay, risen, fallen } = frame;
  const count = Math.round(days);
  const values = {
    price: wording.fact({ value: risen, unit: 'usd', digits: 2 }),
    change: wording.percent(fallen, 2),
  };
  const tall = layout === 'tall';
  const number = wording.number(count);
  const noun = wording.word('days', { n: count });
  const size = tall ? 250 : fitText(`${number}\u00a0${noun}`, 'display', 304, 60, 700, 1).size;
  const [x, y] = tall ? [88, 320] : [28, 394];
  const { width, margin } = sheets[layout];
  const behind = x + textWidth(`${number}${tall ? '' : ' '}`, 'display', size);
  const room = width - margin / 2 - behind;
  return (
    <g opacity={round(opacity, 2)}>
      <Display x={x} y={y} size={size}>
        {number}
      </Display>
      <Display x={behind} y={y} size={tall ? fitText(noun, 'display', 44, 16, room, 1).size : size}>
        {noun}
      </Display>
      {events.map(({ date, day }, i) => (
        <Note
          key={date}
          index={i}
          tall={tall}
          at={dayPlace(layout, day / lastDay)}
          day={wording.day(date)}
          text={wording.word(words[i] ?? '', values)}
        />
      ))}
    </g>
  );
}

interface NoteProps {
  readonly at: readonly [x: number, y: number];
  readonly day: string;
  readonly text: string;
  readonly index: number;
  readonly tall: boolean;
}

/** A day and what happened on it, led to its place on the ribbon. */
function Note({ at, day, text, index, tall }: NoteProps) {
  const most = tall ? 13 : 19;
  const place = tall ? besideRibbon(at, index) : belowRibbon(at, index);
  const { x, y, leader, anchor } = place;
  const first = tall || index === 0;
  const dayWidth = textWidth(day, 'display', most * 1.4);
  const room = first ? sheets.wide.width - x : x - dayWidth - 20;
  const { size, lines } = fitText(text, 'label', most, 13, tall ? 184 : room, tall ? 9 : 1);
  return (
    <>
      <path d={leader} stroke={ink.ink} stroke-width="1.8" />
      <Display
        x={first ? x : x - textWidth(text, 'label', size) - 10}
        y={index === 0 && !tall ? y - 27 : y}
        size={most * 1.4}
        anchor={anchor}
      >
        {day}
      </Display>
      <Label x={tall ? x + 96 : x} y={y + (1 - lines.length) * 8} size={size} anchor={anchor}>
        {lines}
      </Label>
    </>
  );
}

interface NotePlace {
  readonly x: number;
  readonly y: number;
  readonly leader: string;
  readonly anchor: 'start' | 'end';
}

/** The crowded last days are spread a little. */
function besideRibbon([x, top]: NoteProps['at'], index: number): NotePlace {
  const y = index === 0 ? top + 12 : 337 + index * 35;
  const from = index === 4 ? y - 6 : top;
  return { x: 92, y, leader: `M${x + 20} ${round(from)}L86 ${round(y - 6)}`, anchor: 'start' };
}

/** A stair of lines, so that no leader crosses a word; the first day stands at its foot. */
function belowRibbon([dayX, top]: NoteProps['at'], index: number): NotePlace {
  const y = 526 + (index || 4) * 30;
  const x = dayX + (index === 4 ? 20 : 0);
  const leader = `M${round(x)} ${top + 30}V${y + 2}`;
  return index === 0
    ? { x: x + 10, y, leader, anchor: 'start' }
    : { x: x - 12, y, leader, anchor: 'end' };
}

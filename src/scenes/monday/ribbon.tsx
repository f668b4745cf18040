import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import type { MondayFrame } from './frame.ts';
import { placed, places, poseIn } from './places.ts';
import { levelY } from './prices.tsx';

/** The middle of the ribbon at a share of its length. */
export function dayPlace(layout: Layout, share: number): readonly [x: number, y: number] {
  const [x, y, length, , turn] = places[layout].ribbon;
  const along = (share - 0.5) * length;
  return turn === 0 ? [x + along, y] : [x, y + along];
}

/**
 * One strip of paper all the way: the floor on which the figures stand, the ribbon of days, and the
 * old price; both the first and the last are Friday's close.
 */
export function Line({ frame, layout }: PictureProps<MondayFrame>) {
  const { width, height } = sheets[layout];
  const { view, events, lastDay } = frame;
  const [middle, long] = [width / 2, width + 40];
  const at = poseIn(view, [
    [middle, places[layout].floor.y, long, 4, 0],
    [middle, height + 400, long, 4, 0],
    places[layout].ribbon,
    [middle, levelY(layout, frame), long, 3, 0],
  ]);
  const [, , w, h] = at;
  const marks = visible(view.ribbon);
  const x = (day: number) => round((day / lastDay - 0.5) * w);
  const notches = Array.from(
    { length: lastDay - 1 },
    (_, i) => `M${x(i + 1)} ${round(h / -4)}v${round(h / 2)}`,
  );
  return (
    <g transform={placed(at)}>
      <path d={cutRectangle(w / -2, h / -2, w, h, { slack: h / 12 })} fill={ink.ink} />
      {marks > 0 && (
        <g opacity={round(marks, 2)}>
          <path d={notches.join('')} stroke={ink.paper} stroke-width="1.5" />
          {events.slice(0, -1).map(({ date, day }, i) => (
            <path
              key={date}
              d={cutRectangle(x(day) - 5, h * -0.85, 10, h * 1.7, { seed: i + 3 })}
              fill={i === 2 ? ink.leaf : ink.deep}
            />
          ))}
        </g>
      )}
    </g>
  );
}

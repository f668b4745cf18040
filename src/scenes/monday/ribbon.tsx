import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import type { MondayFrame } from './frame.ts';
import { poseBetween, places, pose } from './places.ts';
import { levelY } from './prices.tsx';

/** The middle of the ribbon at a share of its length. */
export function dayPlace(layout: Layout, share: number): { x: number; y: number } {
  const { line } = places[layout].ribbon;
  const along = (share - 0.5) * line.width;
  return line.turn === 0 ? { x: line.x + along, y: line.y } : { x: line.x, y: line.y + along };
}

/**
 * One strip of paper all the way: the floor on which the figures stand, the ribbon of days, and the
 * old price; both the first and the last are Friday's close.
 */
export function Line({ frame, layout }: { frame: MondayFrame; layout: Layout }) {
  const { width, height } = sheets[layout];
  const { floor, ribbon } = places[layout];
  const { view, events } = frame;
  const at = poseBetween(view, {
    floor: pose(width / 2, floor.y, width + 40, 4),
    squares: pose(width / 2, height + 20, width + 40, 4),
    ribbon: ribbon.line,
    prices: pose(width / 2, levelY(layout, frame.sessions), width + 40, 3),
  });
  const last = events.at(-1)?.day ?? 1;
  const marks = visible(view.ribbon);
  const x = (day: number) => round((day / last - 0.5) * at.width);
  return (
    <g transform={`translate(${round(at.x)} ${round(at.y)})rotate(${round(at.turn)})`}>
      <path
        d={cutRectangle(-at.width / 2, -at.height / 2, at.width, at.height, {
          slack: at.height / 12,
          straight: ['left', 'right'],
        })}
        fill={ink.ink}
      />
      {marks > 0 && (
        <g opacity={round(marks, 2)}>
          <path
            d={Array.from(
              { length: last - 1 },
              (_, i) => `M${x(i + 1)} ${round(-at.height / 4)}v${round(at.height / 2)}`,
            ).join('')}
            stroke={ink.paper}
            stroke-width="1.5"
          />
          {events.slice(0, -1).map(({ date, day }, i) => (
            <path
              key={date}
              d={cutRectangle(x(day) - (i === 0 ? 0 : 5), -at.height * 0.85, 10, at.height * 1.7, {
                seed: i + 3,
                slack: 1.5,
              })}
              fill={i === 2 ? ink.leaf : ink.deep}
            />
          ))}
        </g>
      )}
    </g>
  );
}

import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { tiltedRectangle } from '../../drawing/tilted-rectangle.ts';
import type { Wording } from '../../story/wording.ts';
import { Amount } from './amount.tsx';
import { figureX } from './figures.tsx';
import type { MondayFrame } from './frame.ts';
import { squareSide } from './model.ts';
import { poseBetween, places, pose, type Pose } from './places.ts';
import { gapPose } from './prices.tsx';
import { dayPlace } from './ribbon.tsx';

interface Props {
  readonly frame: MondayFrame;
  readonly wording: Wording;
  readonly layout: Layout;
}

/**
 * What Nvidia lost, one piece of red paper all the way: the depth of its fall, a square of dollars, the
 * mark of a day, the gap below the old price.
 */
export function Loss({ frame, wording, layout }: Props) {
  const { view, companies, loss, sessions } = frame;
  const nvidia = companies.findIndex(({ name }) => name === 'Nvidia');
  const change = companies[nvidia]?.change ?? 0;
  const place = places[layout];
  const { floor, squares, ribbon } = place;
  const depth = -change * floor.percent;
  const end = dayPlace(layout, 1);
  const beyond = ribbon.mark * 0.4;
  const at = poseBetween(view, {
    floor: pose(figureX(place, nvidia) + floor.width / 2, floor.y + depth / 2, floor.width, depth),
    squares: { ...squares.loss, width: squares.side, height: squares.side },
    ribbon: pose(
      end.x + beyond * Number(ribbon.line.turn === 0),
      end.y + beyond * Number(ribbon.line.turn !== 0),
      ribbon.mark,
      ribbon.mark,
      -8,
    ),
    prices: gapPose(layout, sessions),
  });
  return (
    <g>
      {at.height > 0 && (
        <Sheet at={at} fill={ink.signal} value={valueOf(frame, change)} tilt={view.squares} />
      )}
      <NvidiaName frame={frame} layout={layout} at={at} depth={depth} />
      <Amount
        at={at}
        layout={layout}
        dollars={loss}
        wording={wording}
        share={view.squares}
        note="loss-note"
      />
    </g>
  );
}

/** The largest loss before, at the same scale. */
export function Record({ frame, wording, layout }: Props) {
  const { view, loss, record } = frame;
  if (view.squares === 0) return null;
  const { squares } = places[layout];
  const side = (squares.side * squareSide(record)) / squareSide(loss);
  const away = (1 - view.squares) * sheets[layout].height;
  const at = {
    ...squares.record,
    x: squares.record.x - away * 0.6,
    y: squares.record.y + away * 0.4,
    width: side,
    height: side,
  };
  return (
    <g>
      <Sheet at={at} fill={ink.ink} value={record} tilt={1} />
      <Amount
        at={at}
        layout={layout}
        dollars={record}
        wording={wording}
        share={view.squares}
        note="record-note"
      />
    </g>
  );
}

/** A piece of paper; `tilt` 0 to 1 is how far its edges are cut by hand, which leaves its area as it is. */
function Sheet({ at, fill, value, tilt }: { at: Pose; fill: string; value: number; tilt: number }) {
  const { x, y, width, height, turn } = at;
  return (
    <path
      data-value={value}
      transform={`translate(${round(x)} ${round(y)})rotate(${round(turn)})`}
      d={tiltedRectangle([-width / 2, -height / 2, width, height], { seed: 5, slack: 5 * tilt })}
      fill={fill}
    />
  );
}

/** The number that the red piece stands for in the view that is most of what is shown. */
function valueOf({ view, loss, sessions }: MondayFrame, change: number): number {
  if (view.squares > 0.5) return loss;
  if (view.floor > 0.5) return round(change, 2);
  return round((sessions[0]?.close ?? 0) - (sessions[1]?.close ?? 0), 2);
}

/** Nvidia's name stands upright in its figure and lies down in the square. */
function NvidiaName({
  frame,
  layout,
  at,
  depth,
}: {
  frame: MondayFrame;
  layout: Layout;
  at: Pose;
  depth: number;
}) {
  const { floor, squares } = frame.view;
  const share = floor + squares;
  if (share === 0) return null;
  const place = places[layout].floor;
  const lying = squares / share;
  const standing = at.y + depth / 2 - place.figure + 12 + place.size * 2.1;
  const start = corner(at, 0.07, 0.15);
  return (
    <Display
      x={(at.x + place.size * 0.32) * (1 - lying) + start.x * lying}
      y={standing * (1 - lying) + start.y * lying}
      size={place.size}
      fill={ink.paper}
      turn={-90 * (1 - lying) + at.turn * lying}
      opacity={visible(share)}
    >
      Nvidia
    </Display>
  );
}

/** A point of a turned rectangle, by its shares of width and height. */
function corner({ x, y, width, height, turn }: Pose, across: number, down: number) {
  const a = (turn * Math.PI) / 180;
  const dx = (across - 0.5) * width;
  const dy = (down - 0.5) * height;
  return { x: x + dx * Math.cos(a) - dy * Math.sin(a), y: y + dx * Math.sin(a) + dy * Math.cos(a) };
}

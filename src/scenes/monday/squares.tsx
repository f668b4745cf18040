import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { tiltedRectangle } from '../../drawing/tilted-rectangle.ts';
import { lerp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import { Amount } from './amount.tsx';
import { figureX } from './figures.tsx';
import { nvidia } from './companies.ts';
import type { MondayFrame } from './frame.ts';
import { squareSide } from './model.ts';
import { placed, places, poseIn, type Pose } from './places.ts';
import { gapPose } from './prices.tsx';

type Props = PictureProps<MondayFrame>;

/**
 * What Nvidia lost, one piece of red paper all the way: the depth of its fall, a square of dollars, the
 * mark of a day, the gap below the old price.
 */
export function Loss({ frame, wording, layout }: Props) {
  const { view, fallen, loss } = frame;
  const place = places[layout];
  const { y, width, figure, percent, size } = place.floor;
  const depth = fallen * percent;
  const at = poseIn(view, [
    [figureX(place, nvidia) + width / 2, y + depth / 2, width, depth, 0],
    place.loss,
    place.mark,
    gapPose(layout, frame),
  ]);
  // The name stands upright in the figure and lies down in the square.
  const named = view.floor + view.squares;
  const lying = named && view.squares / named;
  const [, , side, height] = at;
  return (
    <g transform={placed(at)}>
      {height > 0 && <Paper at={at} fill={ink.signal} value={valueOf(frame)} tilt={view.squares} />}
      <Display
        x={lerp(size * 0.32, side * -0.43, lying)}
        y={lerp(depth / 2 - figure + 12 + size * 2.1, height * -0.355, lying)}
        size={size}
        fill={ink.paper}
        turn={lerp(-90, 0, lying)}
        opacity={visible(named)}
      >
        Nvidia
      </Display>
      <Amount
        side={side}
        dollars={loss}
        wording={wording}
        share={view.squares}
        note="loss-note"
        noteSize={sheets[layout].body * 1.4}
        free={0.81}
      />
    </g>
  );
}

/** The largest loss before, at the same scale; a corner of it lies under the red square. */
export function Record({ frame, wording, layout }: Props) {
  const { view, loss, record } = frame;
  if (view.squares === 0) return null;
  const side = (places[layout].loss[2] * squareSide(record)) / squareSide(loss);
  const [x, y, turn] = places[layout].record;
  const away = (1 - view.squares) * sheets[layout].height;
  const at: Pose = [x - away * 0.6, y + away * 0.4, side, side, turn];
  return (
    <g transform={placed(at)}>
      <Paper at={at} fill={ink.ink} value={record} tilt={1} />
      <Amount
        side={side}
        dollars={record}
        wording={wording}
        share={view.squares}
        note="record-note"
        noteSize={sheets[layout].body * 1.1}
        free={0.65}
      />
    </g>
  );
}

interface PaperProps {
  readonly at: Pose;
  readonly fill: string;
  readonly value: number;
  /** 0 to 1: how far its edges are cut by hand, which leaves its area as it is. */
  readonly tilt: number;
}

function Paper({ at: [, , width, height], fill, value, tilt }: PaperProps) {
  return (
    <path
      data-value={value}
      d={tiltedRectangle([-width / 2, -height / 2, width, height], { seed: 5, slack: 5 * tilt })}
      fill={fill}
    />
  );
}

/** The number that the red piece stands for in the view that is most of what is shown. */
function valueOf({ view, loss, fallen, drop }: MondayFrame): number {
  if (view.squares > 0.5) return loss;
  return round(view.floor > 0.5 ? -fallen : drop, 2);
}

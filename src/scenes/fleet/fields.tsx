import { Chips } from '../../drawing/chips.tsx';
import { hatch, ink } from '../../drawing/ink.ts';
import { mixAll, zoom } from '../../drawing/pose.ts';
import { ramp } from '../../maths/interpolate.ts';
import { round } from '../../drawing/round.ts';
import type { PictureProps } from '../scene.ts';
import type { FleetFrame } from './frame.ts';
import { places } from './places.ts';

/** The fields, all at one scale: shown chips are solid, said ones an outline, estimated ones hatched. */
export function Fields({ frame, layout }: PictureProps<FleetFrame>) {
  const { title, modelled } = frame;
  const place = places[layout];
  const { columns } = place;
  const side = zoom(title, place.side);
  const [x, y] = mixAll(hastened(title, 0.55, 1), place.understood);
  const [left, top] = mixAll(hastened(title, 0.55, 1), place.modelled);
  const bands = bandsOf(frame, columns.large, side);
  return (
    <>
      {(['fund', 'stated'] as const).map((name) => {
        const [fieldX, fieldY] = mixAll(hastened(title, 0, 0.55), place[name]);
        return (
          <Chips
            layout={layout}
            x={fieldX}
            y={fieldY}
            side={side}
            columns={columns[name]}
            count={frame[name]}
            fill={name === 'stated' ? ink.deep : ink.ink}
            ground={ink.paper}
          />
        );
      })}
      <path
        transform={`translate(${round(x)} ${round(y)})`}
        d={box(columns.large * side, (frame.understood.chips / columns.large) * side)}
        fill="none"
        stroke={ink.signal}
        stroke-width={layout === 'tall' ? 3 : 5}
        stroke-dasharray={layout === 'tall' ? '9 6' : '15 10'}
        data-value={frame.understood.chips}
      />
      <g transform={`translate(${round(left)} ${round(top)})`}>
        {modelled.kinds.map(({ name, chips }, i) => (
          <path
            transform={`translate(0 ${round(bands[i]?.top ?? 0)})`}
            d={box(columns.large * side, bands[i]?.height ?? 0)}
            fill={hatch(name === frame.understood.name ? 'signal' : 'ink')}
            data-value={chips}
          />
        ))}
        <path
          d={bands
            .slice(1)
            .map((band) => `M-2 ${round(band.top)}h${round(columns.large * side + 4)}`)
            .join('')}
          stroke={ink.paper}
          stroke-width="4"
        />
      </g>
    </>
  );
}

/** The shares where the last arrangement is come to only between `from` and `to`: small fields make way first. */
export function hastened(shares: readonly number[], from: number, to: number): number[] {
  const last = shares[3] ?? 0;
  const now = ramp(last, from, to);
  return shares.map((share, i) => {
    if (i === 3) return now;
    return last === 1 ? 0 : (share * (1 - now)) / (1 - last);
  });
}

export interface Band {
  readonly top: number;
  readonly height: number;
}

/** The kinds of the estimated fleet, from the top down. */
export function bandsOf({ modelled }: FleetFrame, columns: number, side: number): Band[] {
  let top = 0;
  return modelled.kinds.map(({ chips }) => {
    const band = { top, height: (chips / columns) * side };
    top += band.height;
    return band;
  });
}

const box = (width: number, height: number) =>
  `M0 0h${round(width, 2)}v${round(height, 2)}h${round(-width, 2)}Z`;

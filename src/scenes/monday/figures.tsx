import { offset } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import { nvidia, suppliers } from './companies.ts';
import type { MondayFrame } from './frame.ts';
import { places, type Places } from './places.ts';

/** Where a figure's left edge stands; the two groups keep a distance. */
export function figureX({ floor }: Places, index: number): number {
  return floor.left + index * floor.pitch + (index < suppliers.length ? 0 : floor.gap);
}

/**
 * The nine companies: what stands above the floor, what has sunk below it, and how far. Leaving the
 * sheet, the suppliers go down and the users aside; of Nvidia the sunk part and the name stay (Loss).
 */
export function Figures({ frame, wording, layout }: PictureProps<MondayFrame>) {
  const { view, named, companies } = frame;
  if (view.floor === 0) return null;
  const { width, height } = sheets[layout];
  const place = places[layout];
  const { floor } = place;
  const leaving = 1 - view.floor;
  return (
    <g>
      {companies.map(({ name, change }, i) => {
        const supplier = i < suppliers.length;
        const stays = i === nvidia;
        const away = supplier ? [0, stays ? 0 : leaving * height] : [leaving * width, 0];
        const x = figureX(place, i);
        const foot = floor.y - change * floor.percent;
        return (
          <g key={name} transform={`translate(${away.map((by) => round(by)).join(' ')})`}>
            <path d={standing(place, i, x, foot)} fill={ink.ink} />
            {!stays && (
              <>
                <path
                  data-value={round(change, 2)}
                  d={`M${round(x)} ${floor.y}h${floor.width}V${round(foot)}h${-floor.width}Z`}
                  fill={fillOf(supplier, change)}
                />
                <Display
                  x={x + floor.width / 2 + floor.size * 0.32}
                  y={foot - floor.figure + 12}
                  size={floor.size}
                  fill={ink.paper}
                  anchor="end"
                  turn={-90}
                >
                  {name}
                </Display>
              </>
            )}
            <Display
              x={x + floor.width / 2}
              y={Math.max(floor.y, foot) + floor.number * 0.95}
              size={floor.number}
              anchor="middle"
              opacity={visible(named * (stays ? view.floor : 1))}
            >
              {wording.signed(change, 2)}
            </Display>
          </g>
        );
      })}
    </g>
  );
}

/** What of a figure stands above the floor, cut by hand at its head only: its foot is exact. */
function standing({ floor }: Places, index: number, x: number, foot: number): string {
  const top = foot - floor.figure;
  const head = (corner: number) => round(Math.min(floor.y, top + 4 * offset(index * 5 + corner)));
  return `M${round(x)} ${head(0)}L${round(x + floor.width)} ${head(1)}V${round(Math.min(floor.y, foot))}H${round(x)}Z`;
}

function fillOf(supplier: boolean, change: number): string {
  if (change > 0) return ink.leaf;
  return supplier ? ink.signal : ink.ink;
}

import { ink } from '../../drawing/ink.ts';
import { offset } from '../../drawing/cut-paper.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import type { Wording } from '../../story/wording.ts';
import { suppliers, type MondayFrame } from './frame.ts';
import { places, type Places } from './places.ts';

interface FiguresProps {
  readonly frame: MondayFrame;
  readonly wording: Wording;
  readonly layout: Layout;
}

/** Where a figure's left edge stands; the two groups keep a distance. */
export function figureX({ floor }: Places, index: number): number {
  return floor.left + index * floor.pitch + (index < suppliers.length ? 0 : floor.gap);
}

/** The nine companies: what stands above the floor, what has sunk below it, and how far. */
export function Figures({ frame, wording, layout }: FiguresProps) {
  const { floor } = frame.view;
  if (floor === 0) return null;
  const { width, height } = sheets[layout];
  return (
    <g>
      {frame.companies.map(({ name, change }, i) => {
        const supplier = i < suppliers.length;
        const leaving = name === 'Nvidia' ? 0 : 1 - floor;
        const place = places[layout];
        return (
          <g
            key={name}
            transform={`translate(${round(supplier ? 0 : leaving * width)} ${round(supplier ? leaving * height : 0)})`}
          >
            <Figure
              place={place}
              index={i}
              change={change}
              supplier={supplier}
              sunk={name !== 'Nvidia'}
            />
            {name !== 'Nvidia' && <Name place={place} index={i} name={name} change={change} />}
            <Display
              x={figureX(place, i) + place.floor.width / 2}
              y={
                place.floor.y +
                Math.max(0, -change) * place.floor.percent +
                place.floor.number * 0.95
              }
              size={place.floor.number}
              anchor="middle"
              opacity={visible(name === 'Nvidia' ? frame.named * floor : frame.named)}
            >
              {wording.signed(change, 2)}
            </Display>
          </g>
        );
      })}
    </g>
  );
}

interface FigureProps {
  readonly place: Places;
  readonly index: number;
  readonly change: number;
  readonly supplier: boolean;
  /** Draws the part below the floor too. */
  readonly sunk: boolean;
}

/** One figure of cut paper. Its foot is exact: it stands as far from the floor as the price moved. */
function Figure({ place, index, change, supplier, sunk }: FigureProps) {
  const { y, figure, width, percent } = place.floor;
  const x = figureX(place, index);
  const moved = -change * percent;
  const top = y + moved - figure;
  const foot = Math.min(y, y + moved);
  const slant = (corner: number) => 4 * offset(index * 5 + corner);
  return (
    <>
      {top < foot && (
        <path
          d={`M${round(x)} ${round(top + slant(0))}L${round(x + width)} ${round(top + slant(1))}V${round(foot)}H${round(x)}Z`}
          fill={ink.ink}
        />
      )}
      {sunk && moved !== 0 && (
        <path
          data-value={round(change, 2)}
          d={`M${round(x)} ${round(y)}h${width}v${round(moved)}h${-width}Z`}
          fill={fillOf(supplier, change)}
        />
      )}
    </>
  );
}

function fillOf(supplier: boolean, change: number): string {
  if (change > 0) return ink.leaf;
  return supplier ? ink.signal : ink.ink;
}

/** A company's name, upright in its figure. */
function Name({
  place,
  index,
  name,
  change,
}: {
  place: Places;
  index: number;
  name: string;
  change: number;
}) {
  const { y, figure, width, percent, size } = place.floor;
  return (
    <Display
      x={figureX(place, index) + width / 2 + size * 0.32}
      y={y - change * percent - figure + 12}
      size={size}
      fill={ink.paper}
      anchor="end"
      turn={-90}
    >
      {name}
    </Display>
  );
}

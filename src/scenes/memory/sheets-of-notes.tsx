import { hatch, ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { SheetOfSlips } from '../../drawing/sheet-of-slips.tsx';
import { middleOf, tiltedRectangle, type Box } from '../../drawing/tilted-rectangle.ts';
import { barBox, heights, slipColumns, slipRows, wayBox } from './areas.ts';
import type { MemoryFrame } from './frame.ts';
import { card, places } from './places.ts';

interface Part {
  readonly frame: MemoryFrame;
  readonly layout: Layout;
}

/** The areas of the last three steps: the pile, which is cut into slips, and the lesser ways beside it. */
export function SheetsOfNotes(part: Part) {
  return (
    <>
      <Plain {...part} />
      {lesser.map((one, i) => (
        <Lesser {...part} {...one} seed={5 + i} />
      ))}
    </>
  );
}

interface LesserWay {
  /** What it is in step 4, as an index of the frame's ways, and in step 5, of its models. */
  readonly way?: number;
  readonly model?: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly fill?: string;
}
const lesser: readonly LesserWay[] = [
  { way: 1, model: 1, columns: 4, rows: 2 },
  { way: 2 },
  { way: 3, model: 4, columns: 2.25, fill: ink.deep },
  { model: 2 },
  { model: 3 },
];

const cutWidth = (layout: Layout) => (layout === 'tall' ? 2 : 3);
function Lesser({
  frame,
  layout,
  way,
  model,
  columns = 1,
  rows = 1,
  fill = ink.ink,
  seed,
}: Part & LesserWay & { readonly seed: number }) {
  const [, , , ways = 0, models = 0] = frame.title;
  const wayPose =
    way === undefined ? middleOf(wayBox(frame, 1, layout)) : wayBox(frame, way, layout);
  const barPose =
    model === undefined ? middleOf(barBox(frame, 1, layout)) : barBox(frame, model, layout);
  const unborn = middleOf(wayPose);
  return (
    <SheetOfSlips
      box={mixAll<Box>(frame.title, [unborn, unborn, unborn, wayPose, barPose])}
      columns={columns}
      rows={rows}
      fill={fill}
      cut={cutWidth(layout) * ways}
      seed={seed}
      loose={layout === 'tall' ? ['top', 'bottom'] : ['left', 'right']}
      value={
        valueOf(ways, way === undefined ? undefined : frame.ways[way]) ??
        valueOf(models, model === undefined ? undefined : frame.models[model]?.bytes)
      }
    />
  );
}

/** What a mark stands for, once its step is wholly there. */
const valueOf = (share: number, value: number | undefined) => (share === 1 ? value : undefined);

/** Plain attention: the growing pile in slabs of a card each, then its slips, then GPT-3's bar. */
function Plain({ frame, layout }: Part) {
  const { title, ways: kept, models: bars } = frame;
  const [, , growth = 0, ways = 0, models = 0] = title;
  const [x, , width, whole] = places[layout].pile;
  const bottom = sheets[layout].height;
  const { pile, card: one } = heights(frame, whole, card);
  const flat: Box = [x, bottom, width, 0];
  const grown: Box = [x, bottom - pile, width, pile];
  const box = mixAll<Box>(title, [
    flat,
    flat,
    grown,
    wayBox(frame, 0, layout),
    barBox(frame, 0, layout),
  ]);
  const slabs = Array.from({ length: Math.floor(pile / one) }, (_, i) => bottom - one * (i + 1));
  const bar = valueOf(models, bars[0]?.bytes);
  return (
    <>
      {models > 0 && (
        <path
          d={tiltedRectangle(box, { loose: [] })}
          fill={hatch('ink')}
          stroke={ink.ink}
          stroke-width="2"
          opacity={round(models, 2)}
          {...(bar === undefined ? {} : { 'data-value': bar })}
        />
      )}
      {models < 1 && (
        <g {...(models > 0 ? { opacity: round(1 - models, 2) } : {})}>
          <SheetOfSlips
            box={box}
            columns={slipColumns}
            rows={slipRows}
            fill={ink.ink}
            cut={cutWidth(layout) * ways}
            loose={['top']}
            value={valueOf(growth, frame.gigabytes) ?? valueOf(ways, kept[0])}
          />
          {growth > 0 && slabs.length > 0 && (
            <path
              d={slabs.map((y) => `M0 ${round(y)}h${width + 6}`).join('')}
              stroke={ink.paper}
              stroke-width={round(cutWidth(layout) * growth, 2)}
              fill="none"
            />
          )}
        </g>
      )}
    </>
  );
}

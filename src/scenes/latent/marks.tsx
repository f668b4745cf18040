import { hatch, ink } from '../../drawing/ink.ts';
import type { Layout } from '../../drawing/layout.ts';
import { mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { cuts, SheetOfSlips } from '../../drawing/sheet-of-slips.tsx';
import { middleOf, tiltedRectangle, type Box } from '../../drawing/tilted-rectangle.ts';
import { areas } from './areas.ts';
import type { LatentFrame } from './frame.ts';
import { places } from './places.ts';

interface Part {
  readonly frame: LatentFrame;
  readonly layout: Layout;
}

const cutWidth = (layout: Layout) => (layout === 'tall' ? 1.5 : 2);
const path = (d: string, fill: string, value?: number) => (
  <path d={d} fill={fill} {...(value === undefined ? {} : { 'data-value': value })} />
);

/** All shapes of the scene, the ones behind first. */
export function Marks(part: Part) {
  return (
    <>
      <Funnel {...part} />
      <HeadsOf {...part} of="keys" fill={ink.ink} />
      <HeadsOf {...part} of="values" fill={ink.soft} />
      <Rebuilt {...part} />
      <Work {...part} />
      <Latent {...part} />
      <Position {...part} />
      <FewBits {...part} />
    </>
  );
}

/** The place that 32,768 numbers have left, and the way down to the latent. */
function Funnel({ frame: { title }, frame, layout }: Part) {
  const share = title[1] ?? 0;
  if (share === 0) return null;
  const { keys, values } = places[layout];
  const { strip } = areas(frame, layout);
  const [left, right, top] = [keys[0], values[0] + values[2], keys[1]];
  const bottom = keys[1] + keys[3];
  const d =
    `M${left} ${top}H${right}V${bottom}L${round(strip[0] + strip[2])} ${round(strip[1])}` +
    `H${round(strip[0])}L${left} ${bottom}Z`;
  return <path d={d} fill={ink.faint} {...(share < 1 ? { opacity: round(share, 2) } : {})} />;
}

/** 128 keys, or 128 values; in the second step they pour into the latent. */
function HeadsOf({
  frame,
  layout,
  of,
  fill,
}: Part & { readonly of: 'keys' | 'values'; readonly fill: string }) {
  const { title, plain } = frame;
  const { [of]: whole, columns, rows } = places[layout];
  const { strip, enlarged, stripAgain, work, llm } = areas(frame, layout);
  const poured = middleOf(strip);
  const box = mixAll<Box>(title, [
    whole,
    poured,
    middleOf(enlarged),
    middleOf(stripAgain),
    middleOf(work),
    middleOf(llm),
  ]);
  return (
    <SheetOfSlips
      box={box}
      columns={columns}
      rows={rows}
      fill={fill}
      cut={cutWidth(layout) * (title[0] ?? 0)}
      seed={of === 'keys' ? 1 : 2}
      value={title[0] === 1 ? plain / 2 : undefined}
    />
  );
}

/** Keys and values as they grow back from the latent: in broken outline, since nobody keeps them. */
function Rebuilt({ frame, layout }: Part) {
  const share = frame.title[3] ?? 0;
  if (share === 0) return null;
  const { keys, values, columns, rows } = places[layout];
  const { stripAgain } = areas(frame, layout);
  const grown = [keys, values].map((whole) =>
    mixAll<Box>([1 - share, share], [middleOf(stripAgain), whole]),
  );
  const outlines = grown.map(
    ([x, y, width, height]) =>
      `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`,
  );
  const rays = grown.map(([x, y, width, height], i) => {
    const [from, to] = i === 0 ? [stripAgain[0], x] : [stripAgain[0] + stripAgain[2], x + width];
    return `M${round(from)} ${round(stripAgain[1])}L${round(to)} ${round(y + height)}`;
  });
  return (
    <path
      d={[...outlines, ...grown.map((box) => cuts(box, columns, rows, 0)), ...rays].join('')}
      fill="none"
      stroke={ink.deep}
      stroke-width={round(1.5 * share, 2)}
      stroke-dasharray="4 4"
    />
  );
}

/** What rebuilding costs; then the notes of 67B. */
function Work({ frame, layout }: Part) {
  const { title, work, paper } = frame;
  const at = areas(frame, layout);
  const unborn = middleOf(at.work);
  const box = mixAll<Box>(title, [unborn, unborn, unborn, unborn, at.work, at.llm]);
  if (box[2] < 0.5) return null;
  const value = title[4] === 1 ? work.naive : paper.llm * paper.bits;
  const stands = title[4] === 1 || title[5] === 1;
  return path(
    tiltedRectangle(box, {
      seed: 5,
      loose: title[4] ? ['top', layout === 'tall' ? 'right' : 'left'] : [],
    }),
    ink.ink,
    stands ? value : undefined,
  );
}

/** The latent: 512 numbers; then the work without rebuilding; then V2's notes at 16 bits. */
function Latent({ frame, layout }: Part) {
  const { title, latent, work, paper } = frame;
  const at = areas(frame, layout);
  const box = mixAll<Box>(title, [
    middleOf(at.strip),
    at.strip,
    at.enlarged,
    at.stripAgain,
    at.lessWork,
    at.v2,
  ]);
  if (box[2] < 0.5) return null;
  const values = [undefined, latent, latent, latent, work.absorbed, paper.v2 * paper.bits];
  return path(
    tiltedRectangle(box, { seed: 8, loose: title[5] ? [] : ['top', 'right', 'bottom', 'left'] }),
    ink.deep,
    values[title.indexOf(1)],
  );
}

/** The position: 64 numbers, enlarged as a bookmark, whose notch is added at its foot. */
function Position({ frame, layout }: Part) {
  const { title, position } = frame;
  const at = areas(frame, layout);
  const gone = middleOf(at.lessWork);
  const [x, y, width, height] = mixAll<Box>(title, [
    middleOf(at.strip),
    at.positionBefore,
    at.bookmark,
    at.positionAgain,
    gone,
    gone,
  ]);
  if (width < 0.5) return null;
  const notch = places[layout].bookmark[2] * (title[2] ?? 0);
  const foot = height + notch / 2;
  const d = `M${round(x)} ${round(y)}h${round(width)}v${round(foot)}l${round(-width / 2)} ${round(-notch)}l${round(-width / 2)} ${round(notch)}Z`;
  return path(d, ink.deep, title[2] === 1 || title[3] === 1 ? position : undefined);
}

/** V2's notes at about 6 bits: hatched, because the sum is ours and not the report's. */
function FewBits({ frame, layout }: Part) {
  const share = frame.title[5] ?? 0;
  if (share === 0) return null;
  const { paper } = frame;
  const [x, y, width, height] = areas(frame, layout).v2FewBits;
  const box: Box = [x, y + height * (1 - share), width, height * share];
  return (
    <path
      d={tiltedRectangle(box, { loose: [] })}
      fill={hatch('deep')}
      stroke={ink.deep}
      stroke-width="2"
      {...(share === 1 ? { 'data-value': paper.v2 * paper.fewBits } : {})}
    />
  );
}

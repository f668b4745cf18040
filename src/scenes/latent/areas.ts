import type { Layout } from '../../drawing/layout.ts';
import type { Box } from '../../drawing/tilted-rectangle.ts';
import type { LatentFrame } from './frame.ts';
import { places } from './places.ts';

/** The boxes whose areas stand for numbers: in each step of one measure, with each other in proportion. */
export function areas(frame: LatentFrame, layout: Layout) {
  const { keys, columns, rows, strip, stripAgain, enlarged, bookmark, work, lessWork, llm, v2 } =
    places[layout];
  const { headWidth, latent, position, paper } = frame;
  // One key is a slip of the block; the latent is a row of as many slips as it has numbers.
  const [slip, high] = [keys[2] / columns, keys[3] / rows];
  const long = (numbers: number) => (slip * numbers) / headWidth;
  const gap = slip / 4;
  const positionAt = ([x, y]: readonly [number, number]): Box => [
    x + long(latent) + gap,
    y,
    long(position),
    high,
  ];
  const perNumber = (enlarged[2] * enlarged[3]) / latent;
  const less = Math.sqrt((work[2] * work[3] * frame.work.absorbed) / frame.work.naive);
  const [x, top, width, height] = llm;
  const narrow = (width * paper.v2) / paper.llm;
  const low = (height * paper.fewBits) / paper.bits;
  return {
    strip: [strip[0], strip[1], long(latent), high] as Box,
    positionBefore: [strip[0] + long(latent), strip[1], 0, high] as Box,
    stripAgain: [stripAgain[0], stripAgain[1], long(latent), high] as Box,
    positionAgain: positionAt(stripAgain),
    enlarged,
    bookmark: [bookmark[0], enlarged[1], bookmark[1], (perNumber * position) / bookmark[1]] as Box,
    work,
    lessWork: [lessWork[0], lessWork[1] - less, less, less] as Box,
    llm: [x, top, width, height] as Box,
    v2: [v2[0], top, narrow, height] as Box,
    v2FewBits: [v2[1], top + height - low, narrow, low] as Box,
  };
}

import { ink } from '../../../../src/drawing/ink.ts';
import { sheets } from '../../../../src/drawing/layout.ts';
import { round } from '../../../../src/drawing/round.ts';
import { PosterSheet } from '../../../../src/drawing/sheet.tsx';
import { Display } from '../../../../src/drawing/text.tsx';
import type { PictureProps } from '../../../../src/scenes/scene.ts';
import type { TideFrame } from './frame.ts';

/** A sea that fills the sheet as high as the tide. */
export function Picture({ frame, wording, layout }: PictureProps<TideFrame>) {
  const { width, height, margin, top, large } = sheets[layout];
  const room = height - top;
  const depth = room * (0.2 + 0.6 * frame.level);
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <path d={`M0 ${round(height - depth)}H${width}V${height}H0z`} fill={ink.deep} />
      <Display x={width / 2} y={height - margin} size={large} anchor="middle" fill={ink.paper}>
        {wording.word('hours', { n: frame.hours }, 1)}
      </Display>
    </PosterSheet>
  );
}
export { scrub } from './scrub.ts';

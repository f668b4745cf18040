import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { Equation } from './equation.tsx';
import type { LatentFrame } from './frame.ts';
import { Labels } from './labels.tsx';
import { Marks } from './marks.tsx';
import { PaperLabels } from './paper-labels.tsx';

/** Multi-head latent attention at V3's shapes: 128 keys and values squeezed into 512 numbers. */
export function Picture(props: PictureProps<LatentFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Marks frame={frame} layout={layout} />
      <Labels {...props} />
      <Equation {...props} />
      <PaperLabels {...props} />
    </PosterSheet>
  );
}

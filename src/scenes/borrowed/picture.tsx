import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { Blueprint } from './blueprint.tsx';
import { Distilled } from './distilled.tsx';
import type { BorrowedFrame } from './frame.ts';
import { GroundNames, Grounds } from './grounds.tsx';
import { Published } from './published.tsx';
import { R1 } from './r1.tsx';
import { Samples } from './samples.tsx';

/** What was taken from whom: a plan, weights in two small models, machine-written texts; and what is given. */
export function Picture(props: PictureProps<BorrowedFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Blueprint {...props} />
      <Distilled {...props} />
      <Samples {...props} />
      <Grounds {...props} />
      <R1 {...props} />
      <Published {...props} />
      <GroundNames {...props} />
    </PosterSheet>
  );
}

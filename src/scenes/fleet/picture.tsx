import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { Fields } from './fields.tsx';
import type { FleetFrame } from './frame.ts';
import { Counts, ModelledWords, UnderstoodWords } from './words.tsx';

/** How many chips: four fields at one scale, and how each number is known. */
export function Picture(props: PictureProps<FleetFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Fields {...props} />
      <Counts {...props} />
      <UnderstoodWords {...props} />
      <ModelledWords {...props} />
    </PosterSheet>
  );
}

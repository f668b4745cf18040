import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { ClusterWords } from './cluster-words.tsx';
import { Fences } from './fences.tsx';
import type { LineageFrame } from './frame.ts';
import { Models } from './models.tsx';
import { Months } from './months.tsx';
import { FirstStage, SecondStage } from './rocket.tsx';
import { Years } from './years.tsx';

/** A rocket of two stages beside the years: a fund grows, fills with chips, is fenced in, and lets go a laboratory. */
export function Picture(props: PictureProps<LineageFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Years {...props} />
      <SecondStage {...props} />
      <FirstStage {...props} />
      <Fences {...props} />
      <Models {...props} />
      <ClusterWords {...props} />
      <Months {...props} />
    </PosterSheet>
  );
}

export { scrub } from './scrub.ts';

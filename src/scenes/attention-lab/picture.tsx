import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { Adds } from './adds.tsx';
import { Errors } from './errors.tsx';
import type { AttentionLabFrame } from './frame.ts';
import { Maps } from './maps.tsx';

/** Two maps of one sentence, what each of them costs, and what the digest loses. */
export function Picture(props: PictureProps<AttentionLabFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Maps {...props} />
      <Adds {...props} />
      <Errors {...props} />
    </PosterSheet>
  );
}

export { scene } from './index.ts';

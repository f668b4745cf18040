import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import type { EightBitsFrame } from './frame.ts';
import { Rulers } from './rulers.tsx';
import { Values } from './values.tsx';

/** Four rulers, each magnified; then two of them, with four values held against them. */
export function Picture(props: PictureProps<EightBitsFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Rulers {...props} />
      <Values {...props} />
    </PosterSheet>
  );
}

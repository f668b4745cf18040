import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import type { ScoreboardFrame } from './frame.ts';
import { Rows } from './rows.tsx';
import { Score } from './score.tsx';
import { Wall } from './wall.tsx';

/** R1 against o1-1217: a lead of a fifth of one problem, and ten results both ways. */
export function Picture(props: PictureProps<ScoreboardFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Wall {...props} />
      <Score {...props} />
      <Rows {...props} />
    </PosterSheet>
  );
}

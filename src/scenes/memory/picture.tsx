import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { BarLabels } from './bar-labels.tsx';
import type { MemoryFrame } from './frame.ts';
import { PileLabels } from './pile-labels.tsx';
import { SheetsOfNotes } from './sheets-of-notes.tsx';
import { Slips } from './slips.tsx';
import { Triangle } from './triangle.tsx';
import { WayLabels } from './way-labels.tsx';

/** A notebook that grows: what a language model keeps of each word, and four ways to keep less. */
export function Picture(props: PictureProps<MemoryFrame>) {
  const { frame, wording, layout } = props;
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <SheetsOfNotes frame={frame} layout={layout} />
      <Slips {...props} />
      <Triangle {...props} />
      <PileLabels {...props} />
      <WayLabels {...props} />
      <BarLabels {...props} />
    </PosterSheet>
  );
}

export { scrub } from './scrub.ts';

import { ink } from '../../drawing/ink.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import { sheets } from '../../drawing/layout.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { digitsOf } from '../../maths/digits.ts';
import type { PictureProps } from '../scene.ts';
import type { ByteLabFrame } from './frame.ts';
import { KeptBits } from './kept-bits.tsx';
import { KeptRuler } from './kept-ruler.tsx';
import { plans } from './plan.ts';
import { TileLanes } from './tile-lanes.tsx';

/** The reader's number in the bits of both formats, and among three others on one scale or two. */
export function Picture(props: PictureProps<ByteLabFrame>) {
  const { frame, wording, layout } = props;
  const { number } = plans[layout];
  const { width, margin, large } = sheets[layout];
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Wrapped
        x={margin}
        y={number.y}
        width={width - 2 * margin}
        face="display"
        size={number.size}
        least={large}
        lines={1}
      >
        {wording.number(frame.number, digitsOf(frame.number, 7))}
      </Wrapped>
      <KeptBits {...props} name="e4m3" fill={ink.deep} />
      <KeptRuler {...props} name="e4m3" fill={ink.deep} />
      <KeptBits {...props} name="e5m2" fill={ink.ink} />
      <KeptRuler {...props} name="e5m2" fill={ink.ink} />
      <TileLanes {...props} />
    </PosterSheet>
  );
}

export { scene } from './index.ts';

import { Disc } from '../../drawing/disc.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { SatelliteFrame } from './frame.ts';

/** Where the disc lies: it runs off the right edge, its aerials off the left. */
const places = {
  tall: { x: 250, y: 214, radius: 178, aerials: 1.1, caption: { x: 20, y: 458 } },
  wide: { x: 462, y: 300, radius: 290, aerials: 0.46, caption: { x: 190, y: 622 } },
} as const;

/** A cover bears the title of the story, so this sheet has none of its own. */
export function Picture({ frame, wording, layout }: PictureProps<SatelliteFrame>) {
  const { width, height, margin, body, small, foot } = sheets[layout];
  const { x, y, radius, aerials, caption } = places[layout];
  return (
    <svg class={`picture ${layout}`} viewBox={`0 0 ${width} ${height}`}>
      <Disc
        x={x}
        y={y}
        radius={radius}
        count={frame.dots}
        lit={frame.lit}
        aerials={aerials}
        turn={14}
      />
      <Wrapped
        x={caption.x}
        y={caption.y}
        width={width - margin - caption.x}
        size={body}
        least={small}
        last={foot}
        fill={ink.soft}
      >
        {wording.word('caption', { dots: frame.dots, lit: frame.lit })}
      </Wrapped>
    </svg>
  );
}

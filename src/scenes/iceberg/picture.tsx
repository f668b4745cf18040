import { hatch, ink } from '../../drawing/ink.ts';
import { mixAll, zoom } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import type { IcebergFrame } from './frame.ts';
import { pieceOfIce } from './ice.ts';
import { Inscriptions } from './inscriptions.tsx';
import { Unknown } from './unknown.tsx';
import { views } from './views.ts';
import { Water } from './water.tsx';

const estimated = {
  fill: hatch('gold'),
  stroke: ink.gold,
  'stroke-width': 2.5,
  'stroke-dasharray': '8 5',
};

/** The iceberg: one measure of area for the published rent and for what is estimated below the water. */
export function Picture(props: PictureProps<IcebergFrame>) {
  const { frame, wording, layout } = props;
  const { tip, perMillion, gap, forms } = views[layout];
  const [x, y] = mixAll(frame.title, tip);
  const measure = zoom(frame.title, perMillion);
  // It opens as fast as the areas grow: beside the tip alone the ice below is far off the sheet.
  const below = y + (gap * measure) / (perMillion[1] ?? measure);
  const area = (dollars: number) => (dollars / 1e6) * measure;
  const servers = pieceOfIce(forms.servers, area(frame.servers), [x, below]);
  // Mirrored, so that its hatching crosses the other.
  const mirrored = forms.hardware.map(([dx, dy]) => [-dx, dy] as const);
  const hardware = pieceOfIce(mirrored, area(frame.hardware), [-x, below]);
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <path d={servers} {...estimated} data-value={frame.servers} />
      <path transform="scale(-1 1)" d={hardware} {...estimated} data-value={frame.hardware} />
      <path
        d={pieceOfIce(forms.tip, area(frame.tip), [x, y - gap / 2], { digits: 2 })}
        fill={ink.deep}
        data-value={frame.tip}
      />
      <Water y={round(y)} layout={layout} />
      <Unknown {...props} />
      <Inscriptions {...props} />
    </PosterSheet>
  );
}

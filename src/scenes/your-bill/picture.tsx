import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { DriversBars } from './drivers-bars.tsx';
import { Figures, Scale } from './figures.tsx';
import type { YourBillFrame } from './frame.ts';
import { between, exactly, roughly } from './money.ts';
import { Mountain } from './mountain.tsx';
import { places } from './places.ts';

/** A mountain of draws: what one's own assumptions come to, beside the figures that others gave. */
export function Picture(props: PictureProps<YourBillFrame>) {
  const { frame, wording, layout } = props;
  const { margin, body, small } = sheets[layout];
  const { median, remark } = places[layout];
  const [baseline, size, width] = median;
  const { p5, p50, p95, least, most } = frame.cost;
  const about =
    least === most
      ? wording.word('no-spread')
      : wording.word('ninety', {
          range: wording.fact(between(p5, p95)),
        });
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Mountain {...props} />
      <Wrapped
        x={margin}
        y={baseline}
        size={size}
        least={body}
        width={width}
        lines={1}
        face="display"
        fill={ink.gold}
      >
        {wording.fact(least === most ? exactly(p50) : { ...roughly(p50), about: true })}
      </Wrapped>
      <Wrapped x={margin} y={remark} size={small} width={width} lines={2}>
        {about}
      </Wrapped>
      <Scale {...props} />
      <Figures {...props} />
      <DriversBars {...props} />
    </PosterSheet>
  );
}

export { scene } from './index.ts';

import { arrived } from '../../drawing/arrived.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { MemoryFrame } from './frame.ts';
import { places } from './places.ts';
import { barBox } from './areas.ts';

/** Names and numbers of the bars, and how many times V3's is shorter than Llama's. */
export function BarLabels(props: PictureProps<MemoryFrame>) {
  const { frame, wording, layout } = props;
  const shown = arrived(frame.title[4] ?? 0);
  if (shown === 0) return null;
  const { width, margin, body, small } = sheets[layout];
  const { smaller } = places[layout];
  const OneLabel = layout === 'tall' ? LyingLabel : StandingLabel;
  return (
    <g opacity={round(shown, 2)}>
      {frame.models.map((_, i) => (
        <OneLabel {...props} i={i} />
      ))}
      <Display x={width - margin} y={smaller.y} size={smaller.size} anchor="end" fill={ink.deep}>
        {wording.word('times', { n: wording.number(frame.smaller, 1) })}
      </Display>
      <Wrapped
        x={width - margin}
        y={smaller.y + smaller.size * 0.17 + body}
        size={body}
        least={small}
        width={smaller.width}
        anchor="end"
        lines={2}
      >
        {wording.word('smaller', { model: frame.models[1]?.name ?? '' })}
      </Wrapped>
    </g>
  );
}

type OneLabelProps = PictureProps<MemoryFrame> & { readonly i: number };
const fillOf = (i: number) => (i === 4 ? ink.deep : ink.ink);

function kilobytes({ frame, wording, i }: OneLabelProps): string {
  const n = wording.number((frame.models[i]?.bytes ?? 0) / 1000);
  return i === 0 ? wording.word('kilobytes', { n }) : n;
}

/** Beside a lying bar; over the first, which is as long as the sheet. */
function LyingLabel(props: OneLabelProps) {
  const { frame, wording, i } = props;
  const { body, small, large } = sheets.tall;
  const [x, y, width, height] = barBox(frame, i, 'tall');
  const name = frame.models[i]?.name ?? '';
  const first = i === 0;
  return (
    <>
      <Label x={x} y={y - 8} size={body}>
        {name}
      </Label>
      <Display
        x={first ? x + width : x + width + 10}
        y={first ? y - 8 : y + height - 5}
        size={first ? large : large * (i === 4 ? 1.9 : 1.3)}
        anchor={first ? 'end' : 'start'}
        fill={fillOf(i)}
      >
        {kilobytes(props)}
      </Display>
      {first && (
        <Label x={x + textWidth(`${name}  `, 'label', body)} y={y - 8} size={small} fill={ink.soft}>
          {wording.word('general-knowledge')}
        </Label>
      )}
    </>
  );
}

/** Over a standing bar and under it; beside the head of the first, which is as high as the sheet. */
function StandingLabel(props: OneLabelProps) {
  const { frame, wording, i } = props;
  const { body, small, large } = sheets.wide;
  const [x, y, width, height] = barBox(frame, i, 'wide');
  const first = i === 0;
  const head = y + large * 0.75;
  return (
    <>
      <Display
        x={first ? x + width + 14 : x}
        y={first ? head : y - 10}
        size={i === 4 ? large * 1.7 : large}
        fill={fillOf(i)}
      >
        {kilobytes(props)}
      </Display>
      <Wrapped x={x} y={y + height + body * 1.3} size={body} least={small} width={136} lines={2}>
        {frame.models[i]?.name ?? ''}
      </Wrapped>
      {first && (
        <Label x={x + width + 14} y={head + body * 1.4} size={small} fill={ink.soft}>
          {wording.word('general-knowledge')}
        </Label>
      )}
    </>
  );
}

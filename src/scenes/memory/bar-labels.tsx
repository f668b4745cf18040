import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Display } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { barBox } from './areas.ts';
import type { MemoryFrame } from './frame.ts';
import { places } from './places.ts';

/** Names and numbers of the bars, and how many times V3's is shorter than Llama's. */
export function BarLabels(props: PictureProps<MemoryFrame>) {
  const { frame, wording, layout } = props;
  const { width, margin } = sheets[layout];
  const { smaller } = places[layout];
  return (
    <Arriving share={frame.title[4] ?? 0}>
      {frame.models.map(({ name }, i) => (
        <ModelLabel {...props} i={i} name={name} />
      ))}
      <BigNumber
        layout={layout}
        x={width - margin}
        y={smaller.y}
        size={smaller.size}
        width={smaller.width}
        anchor="end"
        fill={ink.deep}
        note={wording.word('smaller', { model: frame.models[1]?.name ?? '' })}
      >
        {wording.word('times', { n: wording.number(frame.smaller, 1) })}
      </BigNumber>
    </Arriving>
  );
}

interface ModelLabelProps extends PictureProps<MemoryFrame> {
  readonly i: number;
  readonly name: string;
}

/** A lying bar has its name above and its number beside; a standing one its name below and its number above. */
function ModelLabel({ frame, wording, layout, i, name }: ModelLabelProps) {
  const { body, small, large } = sheets[layout];
  const [x, y, width, height] = barBox(frame, i, layout);
  const end = x + width + body * 0.7;
  const tall = layout === 'tall';
  // The first bar is as long as the sheet: its number stands elsewhere, with the unit.
  const first = i === 0;
  const above = y - body * 0.55;
  const head = y + large * 0.75;
  const kilobytes = wording.number((frame.models[i]?.bytes ?? 0) / 1000);
  const amount = wording.word('kilobytes', { n: kilobytes });
  const noteX = tall ? x + textWidth(`${name}  `, 'label', body) : end;
  const noteEnd = tall
    ? x + width - textWidth(amount, 'display', large) - small / 2
    : sheets.wide.width - sheets.wide.margin;
  return (
    <>
      <Wrapped
        x={x}
        y={tall ? above : y + height + body * 1.3}
        size={body}
        least={small}
        width={136}
        lines={tall ? 1 : 2}
      >
        {name}
      </Wrapped>
      {first ? (
        <>
          <Display
            x={tall ? x + width : end}
            y={tall ? above : head}
            size={large}
            anchor={tall ? 'end' : 'start'}
          >
            {amount}
          </Display>
          <Wrapped
            x={noteX}
            y={tall ? above : head + body * 1.4}
            size={small}
            lines={1}
            width={noteEnd - noteX}
            fill={ink.soft}
          >
            {wording.word('general-knowledge')}
          </Wrapped>
        </>
      ) : (
        <Display
          x={tall ? end : x}
          y={tall ? y + height - 5 : above}
          size={large * (i === 4 ? 1.8 : 1.25)}
          fill={i === 4 ? ink.deep : ink.ink}
        >
          {kilobytes}
        </Display>
      )}
    </>
  );
}

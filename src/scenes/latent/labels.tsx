import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { areas } from './areas.ts';
import type { LatentFrame } from './frame.ts';
import { places } from './places.ts';

type Props = PictureProps<LatentFrame>;

/** The words and numbers of the first four steps. */
export function Labels(props: Props) {
  return (
    <>
      {[Heads, Squeeze, PositionWords, Rebuild].map((Words, i) => (
        <Arriving share={props.frame.title[i] ?? 0}>
          <Words {...props} />
        </Arriving>
      ))}
    </>
  );
}

/** Over the two blocks, whether they are there or grow back. */
function BlockNames({ frame, wording, layout }: Props) {
  const { small, large } = sheets[layout];
  const { keys, values } = places[layout];
  return (
    <>
      {[keys, values].map(([x, y, width], i) => (
        <Wrapped
          face="display"
          x={x}
          y={y - 9}
          size={large * 0.85}
          least={small}
          width={width}
          lines={1}
          fill={i === 0 ? ink.ink : ink.soft}
        >
          {wording.word(i === 0 ? 'keys' : 'values', { n: frame.heads })}
        </Wrapped>
      ))}
    </>
  );
}

/** Under the two blocks their sum. */
function Heads(props: Props) {
  const { frame, wording, layout } = props;
  const { width, margin } = sheets[layout];
  const [x, y, size] = places[layout].plain;
  const { heads, headWidth } = frame;
  return (
    <>
      <BlockNames {...props} />
      <BigNumber
        layout={layout}
        x={x}
        y={y}
        size={size}
        width={width - 2 * margin}
        note={wording.word('plain', { heads, width: headWidth })}
        lines={1}
      >
        {wording.number(frame.plain)}
      </BigNumber>
    </>
  );
}

/** The number in the place that is left empty. */
function Squeeze({ frame, wording, layout }: Props) {
  const { width, margin, body, small, large, foot } = sheets[layout];
  const [x, y, size] = places[layout].squeezed;
  const { strip } = areas(frame, layout);
  const right = strip[0] + strip[2] + body;
  return (
    <>
      <Display x={x} y={y} size={size} anchor="middle" fill={ink.deep}>
        {wording.number(frame.latent)}
      </Display>
      <Display x={x} y={y + large * 1.4} size={large} anchor="middle">
        {wording.word('instead', { n: wording.number(frame.plain) })}
      </Display>
      <Wrapped
        x={right}
        y={strip[1] + small * 0.95}
        size={layout === 'tall' ? small : body}
        width={width - margin - right}
        lines={2}
        last={foot}
      >
        {wording.word('one-digest')}
      </Wrapped>
    </>
  );
}

/** The digest and the bookmark, and how many numbers they are together. */
function PositionWords({ frame, wording, layout }: Props) {
  const { width, margin, body, small, large, huge } = sheets[layout];
  const [x, y, size] = places[layout].kept;
  const { enlarged, bookmark } = areas(frame, layout);
  const [left, top, wide, high] = enlarged;
  const kept = frame.latent + frame.position;
  return (
    <>
      <Display x={left + body} y={top + high - body * 1.2} size={high * 0.72} fill={ink.paper}>
        {wording.number(frame.latent)}
      </Display>
      <Wrapped
        face="display"
        x={left + body * 1.2}
        y={top + large * 1.2}
        size={large}
        least={small}
        width={wide - 2 * body}
        lines={1}
        fill={ink.paper}
      >
        {wording.word('content')}
      </Wrapped>
      <BigNumber
        layout={layout}
        x={bookmark[0] + bookmark[2]}
        y={top + high + huge * 0.95}
        size={huge}
        width={layout === 'tall' ? 112 : 240}
        anchor="end"
        fill={ink.deep}
        note={wording.word('place')}
      >
        {wording.word('plus', { n: wording.number(frame.position) })}
      </BigNumber>
      <BigNumber
        layout={layout}
        x={x}
        y={y}
        size={size}
        width={width - 2 * margin}
        note={wording.word('kept', {
          n: wording.number(frame.plain),
          times: wording.number(frame.plain / kept, 1),
        })}
        lines={1}
      >
        {wording.number(kept)}
      </BigNumber>
    </>
  );
}

/** The price of growing back, under the latent. */
function Rebuild(props: Props) {
  const { frame, wording, layout } = props;
  const { width, margin } = sheets[layout];
  const [y, size] = places[layout].price;
  return (
    <>
      <BlockNames {...props} />
      <BigNumber
        layout={layout}
        x={margin}
        y={y}
        size={size}
        width={width - 2 * margin}
        note={wording.word('per-token')}
        lines={1}
      >
        {wording.number(frame.work.naive)}
      </BigNumber>
    </>
  );
}

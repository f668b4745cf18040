import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { Loads, Machines, Threads } from './field.tsx';
import type { RouterFrame } from './frame.ts';
import { Gates } from './gates.tsx';
import { plans } from './plan.ts';
import { placeTape, type Tape } from './tape.ts';

type Props = PictureProps<RouterFrame>;

/** A layer's experts, each as large as its load; one token's experts and gates. */
export function Picture(props: Props) {
  const { frame, wording, layout } = props;
  const plan = plans[layout];
  const { width, height, margin, small, foot } = sheets[layout];
  const tape = placeTape(frame.tokens, frame.looked, plan, layout);
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <rect
        x="-10"
        y={plan.ground}
        width={width + 20}
        height={height - plan.ground + 10}
        fill={ink.deep}
      />
      <Loads frame={frame} plan={plan} />
      <Machines frame={frame} plan={plan} />
      {tape ? (
        <>
          <Threads frame={frame} plan={plan} root={tape.root} from={tape.from} />
          <Tokens {...props} tape={tape} />
          <Gates {...props} plan={plan} />
          <Figures {...props} />
        </>
      ) : (
        <Wrapped
          x={plan.tokens.x}
          y={plan.tokens.y + (layout === 'tall' ? 0 : 36)}
          width={layout === 'tall' ? plan.tokens.room : plan.tokens.width}
          size={layout === 'tall' ? 26 : 40}
          least={16}
          lines={layout === 'tall' ? 2 : 8}
          face="display"
          fill={ink.paper}
        >
          {wording.word('empty')}
        </Wrapped>
      )}
      <Wrapped
        x={margin}
        y={plan.note}
        width={width - 2 * margin}
        size={small}
        last={foot}
        fill={ink.paper}
      >
        {wording.word('toy')}
      </Wrapped>
    </PosterSheet>
  );
}

/** The sentence, with a mark at the token that is looked at. */
function Tokens({ layout, tape }: Props & { readonly tape: Tape }) {
  const { size, looked } = tape;
  const { x, y, width } = looked;
  const mark =
    layout === 'tall'
      ? { x, y: y + 4, width, height: 4 }
      : { x: x - 14, y: y - size * 0.72, width: 6, height: size * 0.76 };
  return (
    <>
      {tape.tokens.map((token) => (
        <Display x={token.x} y={token.y} size={size} fill={ink.paper}>
          {token.text}
        </Display>
      ))}
      <rect {...mark} fill={ink.paper} />
    </>
  );
}

/** How unevenly the batch is spread; the name of the expert that always works. */
function Figures({ frame, wording, layout }: Props) {
  const { figures, sharedName } = plans[layout];
  const { small, width, margin } = sheets[layout];
  const even = wording.number(frame.even, Number.isInteger(frame.even) ? 0 : 1);
  const common = { layout, x: figures.x, width: figures.width, size: figures.size };
  const paper = { fill: ink.paper, noteFill: ink.paper };
  return (
    <>
      <BigNumber
        {...common}
        {...paper}
        y={figures.busiest}
        lines={4}
        note={wording.word('busiest', { even })}
      >
        {wording.number(frame.busiest)}
      </BigNumber>
      <BigNumber
        {...common}
        {...paper}
        y={figures.idle}
        lines={3}
        note={wording.word('idle', { n: frame.idle })}
      >
        {wording.number(frame.idle)}
      </BigNumber>
      {frame.shared > 0 && (
        <Wrapped
          x={sharedName[0]}
          y={sharedName[1]}
          width={width - margin / 2 - sharedName[0]}
          size={small}
          least={11}
          lines={1}
          fill={ink.paper}
        >
          {wording.word('shared')}
        </Wrapped>
      )}
    </>
  );
}

export { scene } from './index.ts';

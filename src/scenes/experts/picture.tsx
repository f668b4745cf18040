import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { PosterSheet, visible } from '../../drawing/sheet.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { Dots, Ground } from './field.tsx';
import { reading, steps, type ExpertsFrame } from './frame.ts';
import { LoadsColumns } from './loads-columns.tsx';
import { placePair, placeSentence } from './place-words.ts';
import { plans } from './plan.ts';
import { Threads } from './threads.tsx';
import { Pair, Sentence } from './words.tsx';

type Props = PictureProps<ExpertsFrame>;

/** A disc of parameters becomes a layer of experts, their loads, and the disc again with a few dots lit. */
export function Picture(props: Props) {
  const { frame, wording, layout } = props;
  const plan = plans[layout];
  const pair = placePair([wording.word('easy'), wording.word('hard')], layout);
  const sentence = placeSentence(wording.word('sentence'), layout);
  const working = [
    ...pair.map((word) => ({ ...word, now: frame.words, past: 0 })),
    ...sentence.map((word, k) => {
      const { now, past } = reading(frame.place, k, sentence.length);
      return { ...word, now: now * frame.sentence, past: past * frame.sentence };
    }),
  ];
  return (
    <PosterSheet
      layout={layout}
      titles={steps.map(({ name }) => wording.step(name))}
      shares={frame.title}
    >
      <Ground frame={frame} plan={plan} />
      <Dots frame={frame} plan={plan} />
      <Threads words={working} shared={frame.pose[1]} plan={plan} />
      <DiscNumbers {...props} />
      <Parts {...props} />
      <Pair {...props} words={pair} />
      <Sentence {...props} words={sentence} />
      <LoadsColumns {...props} plan={plan} />
    </PosterSheet>
  );
}

/** All parameters of the disc, or those at work on one word. */
function DiscNumbers({ frame, wording, layout }: Props) {
  const total = wording.number(frame.total);
  const shown = (lit: number) => visible(Math.min(frame.pose[0], lit));
  return (
    <>
      <BigNumber layout={layout} number={total} opacity={shown(frame.allLit)}>
        {wording.word('all')}
      </BigNumber>
      <BigNumber
        layout={layout}
        number={wording.number(frame.active)}
        opacity={shown(frame.activeLit)}
      >
        {wording.word('of', { total, percent: wording.percent(frame.percent, 1) })}
      </BigNumber>
      <Wrapped
        x={sheets[layout].margin}
        y={layout === 'tall' ? 468 : 604}
        width={layout === 'tall' ? 96 : 170}
        size={sheets[layout].small}
        fill={ink.soft}
        opacity={visible(frame.pose[0])}
      >
        {wording.word('dot')}
      </Wrapped>
    </>
  );
}

interface BigNumberProps {
  readonly layout: Layout;
  readonly number: string;
  readonly opacity: number;
  readonly children: string;
}

/** A huge number with its words: beside it (tall) or under it (wide). */
function BigNumber({ layout, number, opacity, children }: BigNumberProps) {
  const { margin, body, small } = sheets[layout];
  const isTall = layout === 'tall';
  const size = isTall ? 74 : 190;
  const beside = margin + textWidth(number, 'display', size) + 10;
  const words = isTall
    ? { x: beside, y: 128, width: 366 - beside, lines: 2 }
    : { x: margin, y: 338, width: 176, lines: 6 };
  return (
    <>
      <Display x={margin} y={isTall ? 154 : 302} size={size} fill={ink.deep} opacity={opacity}>
        {number}
      </Display>
      <Wrapped {...words} size={body} least={small} opacity={opacity}>
        {children}
      </Wrapped>
    </>
  );
}

/** The two parts of a layer, by number and name: the field, and the expert apart from it. */
function Parts({ frame, wording, layout }: Props) {
  const { body, small, margin, width } = sheets[layout];
  const opacity = visible(frame.parts);
  const isTall = layout === 'tall';
  const size = isTall ? 46 : 150;
  const number = { size, fill: ink.paper, opacity };
  const word = { size: body, least: small, fill: ink.paper, opacity };
  const [routed, shared] = [wording.number(frame.routed), wording.number(frame.shared)];
  const right = width - margin;
  const places = isTall
    ? [
        {
          x: margin,
          y: 474,
          words: { x: margin + textWidth(routed, 'display', size) + 8, y: 457 },
        },
        { x: right, y: 474, words: { x: right - textWidth(shared, 'display', size) - 8, y: 457 } },
      ]
    : [
        { x: margin, y: 300, words: { x: margin, y: 332 } },
        { x: margin, y: 574, words: { x: margin, y: 606 } },
      ];
  return places.map(({ x, y, words }, i) => {
    const anchor = isTall && i === 1 ? 'end' : 'start';
    return (
      <>
        <Display x={x} y={y} anchor={anchor} {...number}>
          {i === 0 ? routed : shared}
        </Display>
        <Wrapped {...words} width={isTall ? 124 : 190} lines={2} anchor={anchor} {...word}>
          {wording.word(i === 0 ? 'routed' : 'shared')}
        </Wrapped>
      </>
    );
  });
}

export { frameAt } from './frame.ts';

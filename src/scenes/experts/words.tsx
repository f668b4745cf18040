import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { lerp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { ExpertsFrame } from './frame.ts';
import type { PlacedWord } from './place-words.ts';
import { wordAt } from './reading.ts';

interface Props extends PictureProps<ExpertsFrame> {
  readonly words: readonly PlacedWord[];
}

/** Two words: as many experts for the one as for the other. */
export function Pair({ frame, wording, layout, words }: Props) {
  const { body } = sheets[layout];
  const opacity = visible(frame.words);
  const paper = { fill: ink.paper, opacity };
  const experts = wording.word('each', {
    chosen: wording.number(frame.chosen),
    shared: wording.number(frame.shared),
  });
  return words.map(({ text, x, y, width, size }, k) => (
    <>
      <Display x={x} y={y} size={size} {...paper}>
        {text}
      </Display>
      <Label
        x={layout === 'tall' && k > 0 ? x + width : x}
        y={y + 1.5 * body}
        size={body}
        anchor={layout === 'tall' && k > 0 ? 'end' : 'start'}
        {...paper}
      >
        {experts}
      </Label>
    </>
  ));
}

/** The sentence with a mark at the word being read. */
export function Sentence({ frame, wording, layout, words }: Props) {
  const { small, margin, foot } = sheets[layout];
  const opacity = visible(frame.sentence);
  const at = wordAt(frame.place, words.length);
  const word = words[Math.floor(at)];
  const next = words[Math.ceil(at)];
  if (opacity === 0 || word === undefined || next === undefined) return null;
  const between = (name: 'x' | 'y' | 'width') => lerp(word[name], next[name], at % 1);
  const isTall = layout === 'tall';
  const mark = isTall
    ? { x: between('x'), y: word.y + 6, width: between('width'), height: 5 }
    : { x: margin, y: between('y') - word.size * 0.72, width: 7, height: word.size * 0.76 };
  return (
    <>
      {words.map(({ text, x, y, size }) => (
        <Display x={x} y={y} size={size} fill={ink.paper} opacity={opacity}>
          {text}
        </Display>
      ))}
      <rect {...mark} fill={ink.paper} opacity={opacity} />
      <Wrapped
        x={margin}
        y={isTall ? 489 : 608}
        width={isTall ? 350 : 172}
        size={small}
        last={foot}
        fill={ink.paper}
        opacity={opacity}
      >
        {wording.word('toy')}
      </Wrapped>
    </>
  );
}

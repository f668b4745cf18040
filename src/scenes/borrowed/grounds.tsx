import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late, mixAll } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BorrowedFrame } from './frame.ts';
import { places } from './places.ts';

const fills = { theirs: ink.ink, own: ink.deep, qwen: ink.faint } as const;

/** Whose ground the things stand on. */
export function Grounds({ frame, layout }: PictureProps<BorrowedFrame>) {
  return (['qwen', 'theirs', 'own'] as const).map((whose) => {
    const [x, y, width, height] = mixAll(frame.title, places[layout][whose]);
    return (
      <path
        transform={`translate(${round(x)} ${round(y)})`}
        d={`M0 0h${round(width)}v${round(height)}h${round(-width)}Z`}
        fill={fills[whose]}
      />
    );
  });
}

/** The names on the grounds: first of two companies, then of two families of weights with their models. */
export function GroundNames({ frame, wording, layout }: PictureProps<BorrowedFrame>) {
  const { title, distilled } = frame;
  const { theirs, own, qwen } = places[layout];
  const { margin, body, huge, foot } = sheets[layout];
  const [first, second] = [late(title[0] ?? 0), late(title[1] ?? 0)];
  const count = (family: string) => distilled.filter((model) => model.family === family).length;
  const name = (box: (typeof own)[number], word: string, said: string) => {
    const x = Math.max(box[0] + margin * 0.7, margin);
    const room = box[0] + box[2] - x - 12;
    const { size, lines } = fitText(wording.word(word), 'display', huge, 16, room, 1);
    return (
      <>
        <Display x={x} y={box[1] + huge * 0.92} size={size} fill={ink.paper} opacity={first}>
          {lines}
        </Display>
        <Wrapped
          x={x}
          y={box[1] + huge * 0.92 + body * 1.35}
          size={body}
          least={13}
          width={room}
          lines={1}
          last={foot}
          fill={ink.paper}
          opacity={first}
        >
          {wording.word(said)}
        </Wrapped>
      </>
    );
  };
  const family = (box: (typeof own)[number], word: string, fill: string) => {
    const x = Math.max(box[0] + margin * 0.7, margin);
    const n = count(word);
    const size = layout === 'tall' ? huge * 1.1 : huge * 0.8;
    return (
      <>
        <Display x={x} y={box[1] + size * 0.98} size={size} fill={fill} opacity={second}>
          {wording.number(n)}
        </Display>
        <Wrapped
          x={x + size * 0.62}
          y={box[1] + size * 0.5}
          size={body}
          least={13}
          width={Math.min(box[0] + box[2] - x - size * 0.62 - 12, body * 10)}
          lines={2}
          last={foot}
          fill={fill}
          opacity={second}
        >
          {wording.word(`on-${word}`, { n })}
        </Wrapped>
      </>
    );
  };
  return (
    <>
      {theirs[0] && name(theirs[0], 'meta', 'their-bricks')}
      {own[0] && name(own[0], 'deepseek', 'own-bricks')}
      {theirs[1] && family(theirs[1], 'llama', ink.paper)}
      {qwen[1] && family(qwen[1], 'qwen', ink.ink)}
    </>
  );
}

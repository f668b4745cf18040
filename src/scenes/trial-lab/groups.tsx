import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { TrialLabFrame } from './frame.ts';
import { columnAt, type Plan } from './plan.ts';
import { ways } from './settings.ts';

interface Props extends PictureProps<TrialLabFrame> {
  readonly plan: Plan;
}

/** A tooth for each group that taught something, a low red dash for each that taught nothing. */
export function Teeth({ frame, wording, layout, plan }: Props) {
  const { margin, body, small } = sheets[layout];
  const { y, length, caption } = plan.teeth;
  const { idle, steps } = frame;
  const pitch = columnAt(1, plan);
  const at = (i: number) => round(columnAt(i + 1, plan));
  const marks = (which: number, mark: (x: number) => string) =>
    idle.flatMap((isIdle, i) => (isIdle === which ? [mark(at(i))] : [])).join('');
  const count = idle.filter((isIdle) => isIdle === 1).length;
  const dash = round(pitch * 0.7);
  const words = wording.word('idle', { n: count, steps: wording.number(steps) });
  return (
    <>
      <path
        d={marks(0, (x) => `M${x} ${y}v${length}`)}
        stroke={ink.ink}
        stroke-width={round(pitch * 0.4)}
        data-value={steps - count}
      />
      <path
        d={marks(1, (x) => `M${round(x - dash / 2)} ${y + length - 1.5}h${dash}`)}
        stroke={ink.signal}
        stroke-width="3"
        data-value={count}
      />
      {steps > 0 && (
        <path
          d={`M${margin} ${caption - body * 0.3}h${body}`}
          stroke={ink.signal}
          stroke-width="4"
        />
      )}
      <Wrapped
        x={steps > 0 ? margin + body * 1.5 : margin}
        y={caption}
        width={plan.right.x + plan.right.width - margin - body * 1.5}
        size={body}
        least={small}
        lines={1}
      >
        {steps === 0 ? wording.word('none') : words}
      </Wrapped>
    </>
  );
}

/** The last group: right answers rise above the line by their advantage, wrong ones hang below it. */
export function Group({ frame, wording, layout, plan }: Props) {
  const { margin, small, body } = sheets[layout];
  const { x, width, zero, most, caption, size } = plan.group;
  const { answers, rewards, advantages } = frame;
  const count = answers.length;
  if (count === 0) return null;
  // No advantage in a group of G is greater than √(G − 1); in a large one few come near it.
  const reach = Math.max(Math.min(Math.sqrt(count - 1), 2.5), ...advantages.map(Math.abs));
  const scale = most / reach;
  const pitch = width / count;
  const bar = round(Math.max(0.7, pitch - (count > 24 ? 0.7 : 2)));
  const bars = (reward: number) =>
    rewards
      .flatMap((own, i) => {
        const rise = round((advantages[i] ?? 0) * scale);
        return own === reward && rise !== 0
          ? [`M${round(x + i * pitch)} ${zero}h${bar}v${-rise}h${-bar}z`]
          : [];
      })
      .join('');
  const right = rewards.filter((reward) => reward === 1).length;
  const isIdle = right === 0 || right === count;
  const of = (reward: number) => advantages[rewards.indexOf(reward)] ?? 0;
  const letters = Math.min(body, pitch * 1.1);
  const beside = x + width + 12;
  const words = wording.word(isIdle ? 'group-idle' : 'group', {
    right: wording.number(right),
    wrong: wording.number(count - right),
  });
  return (
    <>
      <Wrapped
        x={margin}
        y={caption}
        width={plan.right.x - margin - 12}
        size={body}
        least={small}
        lines={1}
      >
        {words}
      </Wrapped>
      <path d={bars(1)} fill={ink.leaf} data-value={round(of(1), 4)} />
      <path d={bars(0)} fill={ink.signal} data-value={round(of(0), 4)} />
      <path
        d={`M${x} ${zero}h${width}`}
        stroke={ink.ink}
        stroke-width={layout === 'tall' ? 2 : 3}
      />
      {letters >= 10 &&
        answers.map((way, i) => (
          <Label
            x={x + i * pitch + bar / 2}
            y={rewards[i] === 1 ? zero + letters * 1.1 : zero - letters * 0.4}
            size={letters}
            anchor="middle"
          >
            {wording.word(`way-${ways[way] ?? 'a'}`)}
          </Label>
        ))}
      {!isIdle && (
        <>
          <Label x={beside} y={zero - size * 1.15} size={small}>
            {wording.word('advantage')}
          </Label>
          <Display x={beside} y={zero - size * 0.25} size={size} fill={ink.leaf}>
            {wording.signed(of(1), 2)}
          </Display>
          <Display x={beside} y={zero + size * 0.95} size={size} fill={ink.signal}>
            {wording.signed(of(0), 2)}
          </Display>
        </>
      )}
    </>
  );
}

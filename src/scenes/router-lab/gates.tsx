import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { textWidth, type Face } from '../../drawing/text-width.ts';
import { Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { RouterFrame } from './frame.ts';
import type { Plan } from './plan.ts';
import { machines } from './settings.ts';

interface Props extends PictureProps<RouterFrame> {
  readonly plan: Plan;
}

/** The gates of the token's experts: slips that together are as wide as the sheet's text. */
export function Gates({ frame: { chosen, gates, kept }, wording, layout, plan }: Props) {
  const { width, margin, small } = sheets[layout];
  const { caption, y, height, size } = plan.gates;
  const whole = width - 2 * margin;
  const cut = layout === 'tall' ? 2 : 3;
  const room = (gate: number) => whole * gate - cut - 2;
  const percents = (digits: number) => gates.map((gate) => wording.percent(100 * gate, digits));
  const numbers = chosen.map((i) => wording.number(i + 1));
  const allFit = (texts: readonly string[], face: Face, letters: number) =>
    texts.every((text, i) => textWidth(text, face, letters) <= room(gates[i] ?? 0));
  const exact = percents(1);
  const shares = gates.length > 1 && allFit(exact, 'display', size) ? exact : percents(0);
  const numbered = allFit(numbers, 'label', small);
  const allowed = wording.word('machines', {
    n: kept.length,
    all: wording.number(machines),
  });
  let left = margin;
  return (
    <>
      <Label x={margin} y={caption} size={small} fill={ink.paper}>
        {wording.word(numbered ? 'gates' : 'weights')}
      </Label>
      {kept.length > 0 && (
        <>
          <Label x={width - margin} y={caption} size={small} anchor="end" fill={ink.paper}>
            {allowed}
          </Label>
          <path
            d={`M${round(width - margin - textWidth(allowed, 'label', small) - 9)} ${caption}h-6v-11h6z`}
            fill={ink.paper}
          />
        </>
      )}
      {gates.map((gate, i) => {
        const x = left;
        const wide = whole * gate;
        left += wide;
        return (
          <>
            <path
              d={cutRectangle(x, y, wide - (i < gates.length - 1 ? cut : 0), height, {
                seed: i + 2,
                slack: 1.5,
                straight: ['left', 'right'],
              })}
              fill={ink.paper}
              data-value={gate}
            />
            <Wrapped
              x={x + wide / 2}
              y={y + (numbered ? 0.92 * size : height / 2 + size * 0.3)}
              width={room(gate)}
              size={size}
              least={13}
              lines={1}
              face="display"
              anchor="middle"
            >
              {shares[i] ?? ''}
            </Wrapped>
            {numbered && (
              <Label x={x + wide / 2} y={y + height - 5} size={small} anchor="middle">
                {numbers[i] ?? ''}
              </Label>
            )}
          </>
        );
      })}
    </>
  );
}

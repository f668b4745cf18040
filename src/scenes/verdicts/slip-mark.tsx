import { ink } from '../../drawing/ink.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { fitText, type FittedText } from '../../drawing/text-width.ts';
import type { Place } from './arrangements.ts';

interface SlipMarkProps {
  readonly place: Place;
  readonly size: readonly [number, number];
  readonly id: string;
  readonly words: string;
  /** The type size of the words, and the least. */
  readonly type: readonly [number, number];
  readonly fill: string;
  /** 1 is a slip of paper, 0 an outline that nothing fills. */
  readonly filled: number;
}

/** The words of a slip: on one line where that leaves them large enough, or else on two; and where they begin. */
export function wordsOn(
  words: string,
  [width]: SlipMarkProps['size'],
  [most, least]: SlipMarkProps['type'],
): FittedText & { readonly stub: number } {
  const stub = least * 1.9;
  const room = width - stub - most;
  const oneLine = fitText(words, 'display', most, most * 0.78, room, 1);
  if (oneLine.lines.length === 1) return { ...oneLine, stub };
  return { ...fitText(words, 'display', most * 0.85, least, room, 2), stub };
}

/** A claim on a slip: its number in the ledger at the edge, what it says beside. */
export function SlipMark({ place, size, id, words, type, fill, filled }: SlipMarkProps) {
  const [x, y, turn, scale] = place;
  const [width, height] = size;
  const [, least] = type;
  const { stub, ...fitted } = wordsOn(words, size, type);
  const leading = 1;
  const first =
    (height - (fitted.lines.length - 1) * fitted.size * leading) / 2 + fitted.size * 0.35;
  const turned = turn === 0 ? '' : `rotate(${round(turn, 2)} ${width / 2} ${height / 2})`;
  const faded = filled < 1 ? { opacity: round(filled, 2) } : {};
  const texts = [
    [ink.paper, visible(filled)],
    [ink.ink, visible(1 - filled)],
  ] as const;
  return (
    <g transform={`translate(${round(x)} ${round(y)})scale(${round(scale, 3)})${turned}`}>
      {filled < 1 && (
        <path
          d={`M1.5 1.5H${width - 1.5}V${height - 1.5}H1.5z`}
          fill={ink.paper}
          stroke={fill}
          stroke-width="3"
          stroke-dasharray="8 5"
        />
      )}
      {filled > 0 && (
        <path
          d={`M0 0h${width}v${height}h-${width}z`}
          fill={fill}
          stroke={ink.paper}
          stroke-width="1.5"
          {...faded}
        />
      )}
      {texts.map(([colour, opacity]) => (
        <>
          <Display
            x={least * 1.3}
            y={height / 2}
            size={least}
            fill={colour}
            anchor="middle"
            turn={-90}
            opacity={opacity}
          >
            {id}
          </Display>
          <Display
            x={stub}
            y={first}
            size={fitted.size}
            leading={leading}
            fill={colour}
            opacity={opacity}
          >
            {fitted.lines}
          </Display>
        </>
      ))}
    </g>
  );
}

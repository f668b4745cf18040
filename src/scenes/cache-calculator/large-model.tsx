import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { sentenceToText } from '../sentence.ts';
import { amountOf, cardsOf } from './amounts.ts';
import { Bar, inkOf } from './bar.tsx';
import type { CacheFrame, ModelNotes } from './frame.ts';
import { places } from './places.ts';
import { drawnIds } from './settings.ts';

export interface LargeModelProps extends PictureProps<CacheFrame> {
  readonly notes: ModelNotes;
  readonly index: number;
  /** 0 for the model that is shown, 1 for the one beside it. */
  readonly place: number;
  readonly scale: number;
}

/** A model drawn large: a bar cut into cards, and beside it whose notes these are and how much. */
export function LargeModel({ wording, layout, notes, index, place, scale }: LargeModelProps) {
  const { width, margin, body, small } = sheets[layout];
  const { large, thick, beside } = places[layout];
  const { x, size, lines } = beside;
  const y = large[place] ?? 0;
  const line = (i: number) => ({
    x,
    y: y + (lines[i] ?? 0),
    width: width - margin - x,
    lines: 1,
    size: body,
    least: small,
  });
  return (
    <>
      <Bar notes={notes} index={index} x={margin} y={y} thick={thick} scale={scale} cut />
      <Wrapped {...line(0)}>
        {wording.word('with-bits', {
          model: wording.word(`model-${drawnIds[index] ?? ''}`),
          bits: wording.word(`bits-${notes.bits}`),
        })}
      </Wrapped>
      <Wrapped {...line(1)} size={size} face="display" fill={ink[inkOf(index)]}>
        {sentenceToText(amountOf(notes.gigabytes), wording)}
      </Wrapped>
      <Wrapped {...line(2)} size={small} fill={ink.soft}>
        {wording.word('per-token', {
          bytes: wording.word('bytes', { n: Math.round(notes.bytes) }),
        })}
      </Wrapped>
      <Wrapped {...line(3)}>{sentenceToText(cardsOf(notes), wording)}</Wrapped>
    </>
  );
}

import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late, mixAll, zoom } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { fitText, textWidth, wrapText } from '../../drawing/text-width.ts';
import { Display, Label, leadings } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { bandsOf, hastened } from './fields.tsx';
import type { FleetFrame } from './frame.ts';
import { places } from './places.ts';

/** The numbers of the first two fields go along with them; each says in its own step what it is. */
export function Counts({ frame, wording, layout }: PictureProps<FleetFrame>) {
  const { title } = frame;
  const place = places[layout];
  // The number of the first step goes along to the second; later they wait for their fields.
  const opacity = Math.max(...title.map(late), late((title[0] ?? 0) + (title[1] ?? 0)));
  const notes = ['statedNote', 'fundNote'] as const;
  return (['stated', 'fund'] as const).map((name, i) => {
    const [x, y, size, width] = mixAll(title, place[`${name}Count`]);
    const [noteX, noteY, noteSize, noteWidth] = place[notes[i] ?? 'statedNote'];
    const number = fitText(wording.number(frame[name]), 'display', size, 13, width, 1);
    return (
      <>
        <Display
          x={x}
          y={y}
          size={number.size}
          fill={name === 'stated' ? ink.deep : ink.ink}
          opacity={opacity}
        >
          {number.lines}
        </Display>
        <Wrapped
          x={noteX}
          y={noteY}
          size={noteSize}
          least={sheets[layout].small}
          width={noteWidth}
          lines={6}
          last={sheets[layout].foot}
          opacity={late(title[i] ?? 0)}
        >
          {wording.word(`${name}-note`)}
        </Wrapped>
      </>
    );
  });
}

/** Inside the outline: a large number, whose it is, and that nothing was shown for it. */
export function UnderstoodWords({ frame, wording, layout }: PictureProps<FleetFrame>) {
  const { title, understood } = frame;
  const opacity = Math.max(late(title[2] ?? 0), late(title[3] ?? 0));
  if (opacity === 0) return null;
  const place = places[layout];
  const side = zoom(title, place.side);
  const [x, y] = mixAll(hastened(title, 0.55, 1), place.understood);
  const { body, large } = sheets[layout];
  const edge = layout === 'tall' ? 14 : 26;
  const width = place.columns.large * side - 2 * edge;
  const number = fitText(wording.number(understood.chips), 'display', 400, 20, width, 1);
  const name = fitText(understood.who, 'display', large * 1.3, 18, width, 1);
  const high = (understood.chips / place.columns.large) * side;
  const last = wording.word('understood-note');
  const note = fitText(last, 'display', large, 18, width, 2);
  const foot = y + edge + number.size * 0.8 + body * 1.7;
  const what = wrapText(
    wording.word('understood-what', { kind: understood.name }),
    'label',
    body,
    width,
  );
  return (
    <>
      <Display
        x={x + edge}
        y={y + edge + number.size * 0.76}
        size={number.size}
        fill={ink.signal}
        opacity={opacity}
      >
        {number.lines}
      </Display>
      <Label x={x + edge} y={foot} size={body} opacity={opacity}>
        {what}
      </Label>
      <Display
        x={x + edge}
        y={foot + what.length * body * 1.25 + name.size}
        size={name.size}
        opacity={opacity}
      >
        {name.lines}
      </Display>
      <Display
        x={x + edge}
        y={y + high - edge - (note.lines.length - 1) * note.size * 1.02}
        size={note.size}
        fill={ink.signal}
        opacity={opacity}
      >
        {note.lines}
      </Display>
    </>
  );
}

/** A slip with name and number on each kind; below, whose estimate it is. */
export function ModelledWords({ frame, wording, layout }: PictureProps<FleetFrame>) {
  const { title, modelled } = frame;
  const opacity = late(title[3] ?? 0);
  if (opacity === 0) return null;
  const place = places[layout];
  const side = zoom(title, place.side);
  const [x, y] = mixAll(hastened(title, 0.55, 1), place.modelled);
  const { body, small, large, foot } = sheets[layout];
  const [noteX, noteY, noteSize, noteWidth] = place.modelledNote;
  const bands = bandsOf(frame, place.columns.large, side);
  const total = modelled.kinds.reduce((sum, { chips }) => sum + chips, 0);
  const name = fitText(modelled.who, 'display', large, 18, noteWidth, 1);
  const said = wording.word('modelled-note', { n: wording.number(total) });
  const note = fitText(said, 'label', noteSize, small * 0.85, noteWidth, 6);
  const more = noteSize * 1.4 + (note.lines.length - 1) * note.size * leadings.label;
  const nameY = Math.min(noteY + name.size * 0.4, foot - more);
  return (
    <>
      {modelled.kinds.map(({ name: kind, chips }, i) => {
        const band = bands[i] ?? { top: 0, height: 0 };
        const size = Math.min(band.height * 0.46, large * 1.4);
        const count = wording.number(chips);
        const wide =
          textWidth(kind, 'display', size) + textWidth(count, 'label', body) + body * 2.2;
        const middle = y + band.top + band.height / 2;
        const left = x + (layout === 'tall' ? 10 : 18);
        return (
          <g opacity={round(opacity, 2)}>
            <path
              d={`M${round(left)} ${round(middle - size * 0.66)}h${round(wide)}l-2 ${round(size * 1.32)}h${round(-wide)}Z`}
              fill={ink.paper}
            />
            <Display x={left + body * 0.6} y={middle + size * 0.35} size={size}>
              {kind}
            </Display>
            <Label x={left + wide - body * 0.7} y={middle + size * 0.35} size={body} anchor="end">
              {count}
            </Label>
          </g>
        );
      })}
      <Display x={noteX} y={nameY} size={name.size} opacity={opacity}>
        {name.lines}
      </Display>
      <Label x={noteX} y={nameY + noteSize * 1.4} size={note.size} opacity={opacity}>
        {note.lines}
      </Label>
    </>
  );
}

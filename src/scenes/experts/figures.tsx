import { ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { visible } from '../../drawing/sheet.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { ExpertsFrame } from './frame.ts';

interface Place {
  /** The number's base line and size. */
  readonly y: number;
  readonly size: number;
  /** Lines of its words, and how wide they may be. */
  readonly lines: number;
  readonly width: number;
  readonly atRight?: true;
}

const places: Readonly<Record<Layout, Readonly<Record<'disc' | 'routed' | 'shared', Place>>>> = {
  tall: {
    disc: { y: 154, size: 74, lines: 2, width: 250 },
    routed: { y: 474, size: 46, lines: 2, width: 124 },
    shared: { y: 474, size: 46, lines: 2, width: 124, atRight: true },
  },
  wide: {
    disc: { y: 302, size: 190, lines: 6, width: 176 },
    routed: { y: 300, size: 150, lines: 2, width: 190 },
    shared: { y: 574, size: 150, lines: 2, width: 160 },
  },
};

/** The huge numbers of the disc, and of the two parts of a layer: the field, and the expert apart from it. */
export function Figures({ frame, wording, layout }: PictureProps<ExpertsFrame>) {
  const { disc, routed, shared } = places[layout];
  const { margin, small, foot } = sheets[layout];
  const { pose, parts, total, active } = frame;
  const isTall = layout === 'tall';
  const words = {
    total: wording.number(total),
    percent: wording.percent(frame.percent, 1),
  };
  const figure = (
    number: number,
    share: number,
    at: Place,
    word: string,
    fill = ink.paper as string,
  ) => {
    const opacity = visible(share);
    const { body } = sheets[layout];
    const text = wording.number(number);
    const side = at.atRight ? -1 : 1;
    const x = at.atRight ? sheets[layout].width - margin : margin;
    const anchor = at.atRight ? 'end' : 'start';
    const beside = x + side * (textWidth(text, 'display', at.size) + 9);
    return (
      <>
        <Display x={x} y={at.y} size={at.size} anchor={anchor} fill={fill} opacity={opacity}>
          {text}
        </Display>
        <Wrapped
          x={isTall ? beside : x}
          y={isTall ? at.y - 1.35 * body : at.y + 1.8 * body}
          width={at.width}
          size={body}
          least={small}
          lines={at.lines}
          anchor={anchor}
          fill={fill === ink.paper ? fill : ink.ink}
          opacity={opacity}
        >
          {word}
        </Wrapped>
      </>
    );
  };
  return (
    <>
      {figure(total, Math.min(pose[0], frame.allLit), disc, wording.word('all'), ink.deep)}
      {figure(
        active,
        Math.min(pose[0], frame.activeLit),
        disc,
        wording.word('of', words),
        ink.deep,
      )}
      {figure(frame.routed, parts, routed, wording.word('routed'))}
      {figure(frame.shared, parts, shared, wording.word('shared'))}
      <Wrapped
        x={margin}
        y={isTall ? 468 : 604}
        width={isTall ? 96 : 170}
        size={small}
        last={foot}
        fill={ink.soft}
        opacity={visible(pose[0])}
      >
        {wording.word('dot')}
      </Wrapped>
    </>
  );
}

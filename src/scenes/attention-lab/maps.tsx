import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { shortened } from '../../drawing/shortened.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { strongest, type AttentionLabFrame } from './frame.ts';
import { percentDigits } from './percent-digits.ts';
import { plans } from './plan.ts';

type Props = PictureProps<AttentionLabFrame>;

/** Who looks where, in full attention and through the digest: a row for each token, its squares one cell in all. */
export function Maps(props: Props) {
  const { frame, wording, layout } = props;
  const { maps, looks } = plans[layout];
  const { small, body, large, margin, width } = sheets[layout];
  const { tokens, token } = frame;
  if (tokens.length === 0)
    return (
      <Wrapped
        x={margin}
        y={maps.y + 3 * body}
        width={width - 2 * margin}
        face="display"
        size={large}
        least={body}
        fill={ink.soft}
      >
        {wording.word('empty')}
      </Wrapped>
    );
  const looking = shortened(tokens[token] ?? '', 'label', small, width / 3);
  return (
    <>
      <Heading {...props} name="full" fill={ink.ink} />
      <Heading {...props} name="latent" fill={ink.deep} />
      <LookMap {...props} name="full" fill={ink.ink} />
      <LookMap {...props} name="latent" fill={ink.deep} />
      <Staircase {...props} />
      <Label x={margin} y={looks.caption} size={small} fill={ink.soft}>
        {wording.word('looks', { token: looking, head: frame.head + 1 })}
      </Label>
    </>
  );
}

type MapProps = Props & { readonly name: 'full' | 'latent'; readonly fill: string };

/** Above a map: the numbers kept for a token. */
function Heading({ frame, wording, layout, name, fill }: MapProps) {
  const { maps, kept } = plans[layout];
  const { small } = sheets[layout];
  const { kept: n } = frame[name];
  const text = wording.number(n);
  const x = maps[name] + textWidth(text, 'display', kept.size) + small * 0.6;
  const end = name === 'full' ? maps.latent - small : kept.end;
  return (
    <>
      <Display x={maps[name]} y={kept.y} size={kept.size} fill={fill}>
        {text}
      </Display>
      <Wrapped x={x} y={kept.y - small * 1.25} width={end - x} size={small} lines={2} fill={fill}>
        {wording.word(`kept-${name}`, { n })}
      </Wrapped>
    </>
  );
}

const cellOf = (frame: AttentionLabFrame, layout: Props['layout']): number => {
  const { side, cell } = plans[layout].maps;
  return Math.min(cell, side / frame.tokens.length);
};

/** The map of one kind of attention, and at what the chosen token looks hardest. */
function LookMap({ frame, wording, layout, name, fill }: MapProps) {
  const { maps, looks } = plans[layout];
  const cell = cellOf(frame, layout);
  const left = maps[name];
  const row = frame[name].looks[frame.token] ?? [];
  const at = strongest(row);
  const percent = 100 * (row[at] ?? 0);
  const share = wording.percent(percent, percentDigits(percent));
  const room = maps.side - textWidth(share, 'display', looks.size) - looks.size * 0.5;
  const top = maps.y + frame.token * cell;
  return (
    <>
      <path
        d={`M${round(left)} ${round(top)}h${round((frame.token + 1) * cell)}v${round(cell)}H${round(left)}Z`}
        fill={ink.faint}
      />
      <path d={squares(frame[name].looks, left, maps.y, cell)} fill={fill} />
      <path d={`M${round(left - 4)} ${round(top + cell / 2)}l${-8} ${-6}v12Z`} fill={ink.ink} />
      <Display x={left} y={looks.word} size={looks.size} fill={fill}>
        {shortened(frame.tokens[at] ?? '', 'display', looks.size, room)}
      </Display>
      <Display x={left + maps.side} y={looks.word} size={looks.size} anchor="end" fill={fill}>
        {share}
      </Display>
    </>
  );
}

/** A square for each look, its area the probability; the squares of a row make one cell in all. */
function squares(
  looks: readonly (readonly number[])[],
  left: number,
  top: number,
  cell: number,
): string {
  let path = '';
  looks.forEach((row, t) =>
    row.forEach((probability, j) => {
      const side = cell * Math.sqrt(probability);
      if (side < 0.3) return;
      const x = round(left + (j + 0.5) * cell - side / 2);
      const y = round(top + (t + 0.5) * cell - side / 2);
      const s = round(side, 2);
      path += `M${x} ${y}h${s}v${s}h${-s}Z`;
    }),
  );
  return path;
}

/** The words of the sentence beside the rows of the first map, where rows are high enough for type. */
function Staircase({ frame, layout }: Props) {
  const { maps } = plans[layout];
  const { small } = sheets[layout];
  const cell = cellOf(frame, layout);
  if (cell < small * 1.1) return null;
  return (
    <>
      {frame.tokens.map((token, t) => {
        const x = maps.full + (t + 1) * cell + small * 0.4;
        const room = maps.latent - small * 1.6 - x;
        if (room < small * 1.5) return null;
        return (
          <Label
            x={x}
            y={maps.y + (t + 0.5) * cell + small * 0.36}
            size={small}
            fill={t === frame.token ? ink.ink : ink.soft}
          >
            {shortened(token, 'label', small, room)}
          </Label>
        );
      })}
    </>
  );
}

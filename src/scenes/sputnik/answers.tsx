import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { fitText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import type { SputnikFrame } from './frame.ts';
import { places, voices, type Slip } from './places.ts';

/** Four short answers on slips of paper, laid round the disc; they come in from their own sides. */
export function Answers({ frame, wording, layout }: PictureProps<SputnikFrame>) {
  if (frame.answers === 0) return null;
  const { width, margin, small } = sheets[layout];
  const { slips, said } = places[layout];
  return (
    <g>
      {voices.map((voice, i) => {
        const slip: Slip = slips[i] ?? [0, 0, 0, 0, 0];
        const [x, y, w, h, turn] = slip;
        const away = (1 - frame.answers) * (width / 2 + 20) * (i % 2 === 0 ? -1 : 1);
        const left = (i % 2 === 0 ? margin - x : said.inset) - w / 2;
        const inside = w - said.inset - (i % 2 === 0 ? margin - x : x + w + margin - width);
        const top = said.inset - h / 2;
        const words = fitText(
          wording.word(`${voice}-said`),
          'label',
          said.size,
          small * 0.75,
          inside,
          3,
        );
        return (
          <g
            key={voice}
            transform={`translate(${round(x + w / 2 + away)} ${round(y + h / 2)})rotate(${turn})`}
          >
            <path
              d={cutRectangle(-w / 2, -h / 2, w, h, { seed: i + 11, slack: 4 })}
              fill={ink.ink}
            />
            <path d={tail(w, h, i)} fill={ink.ink} />
            <Display x={left} y={top + said.name * 0.75} size={said.name} fill={ink.paper}>
              {wording.word(voice)}
            </Display>
            <Label
              x={left}
              y={top + said.name * 0.9 + said.size * 1.2}
              size={words.size}
              fill={ink.paper}
            >
              {words.lines}
            </Label>
          </g>
        );
      })}
    </g>
  );
}

/** What makes a slip speak: a corner drawn out towards the disc. */
function tail(width: number, height: number, i: number): string {
  const inward = i % 2 === 0 ? 1 : -1;
  const down = i < 2 ? 1 : -1;
  const x = (inward * width) / 2;
  const y = (down * height) / 2;
  const reach = height * 0.2;
  return `M${round(x - inward * reach * 1.5)} ${round(y - down * 6)}L${round(x + inward * reach * 0.1)} ${round(y + down * reach)}L${round(x - inward * reach * 0.4)} ${round(y - down * 6)}Z`;
}

import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BorrowedFrame } from './frame.ts';

/** Boxes of the code to run, of the data and of the training code; names of the published things. */
const set = {
  tall: {
    code: [262, 112, 92, 134],
    data: [20, 332, 190, 148],
    training: [226, 332, 144, 148],
    names: [
      [20, 270, 60],
      [262, 268, 118],
    ],
    mit: [20, 292, 220],
    stroke: 3,
    dash: '9 7',
  },
  wide: {
    code: [400, 162, 216, 190],
    data: [36, 462, 330, 164],
    training: [400, 462, 324, 164],
    names: [
      [36, 386, 340],
      [400, 386, 320],
    ],
    mit: [36, 411, 320],
    stroke: 4.5,
    dash: '14 10',
  },
} as const;

/** The open side above: weights and the code to run them. The closed one below: outlines of what is kept. */
export function Published({ frame, wording, layout }: PictureProps<BorrowedFrame>) {
  const share = frame.title[3] ?? 0;
  if (share === 0) return null;
  const opacity = late(share);
  const { width, body, large } = sheets[layout];
  const { code, data, training, names, mit, stroke, dash } = set[layout];
  const [x, y, w, h] = code;
  const away = (1 - share) * (width - x);
  return (
    <>
      <g transform={`translate(${round(away)} 0)`}>
        <path d={`M${x} ${y}L${x + w} ${y - 5} ${x + w + 3} ${y + h}H${x}Z`} fill={ink.deep} />
        <path
          d={codeLines(x + w * 0.14, y + h * 0.14, w, h)}
          stroke={ink.paper}
          stroke-width={h / 34}
        />
      </g>
      {(['weights', 'run-code'] as const).map((word, i) => {
        const [left = 0, line = 0, room = 0] = names[i] ?? [];
        return (
          <Wrapped
            x={left}
            y={line}
            width={room}
            size={large}
            least={15}
            lines={layout === 'tall' ? 2 : 1}
            face="display"
            fill={ink.deep}
            opacity={opacity}
          >
            {wording.word(word)}
          </Wrapped>
        );
      })}
      <Wrapped x={mit[0]} y={mit[1]} width={mit[2]} size={body} lines={2} opacity={opacity}>
        {wording.word('mit')}
      </Wrapped>
      {(
        [
          [data, 'data'],
          [training, 'training-code'],
        ] as const
      ).map(([box, word]) => (
        <>
          <path
            d={`M${box[0]} ${box[1]}h${box[2]}v${box[3]}h${-box[2]}Z`}
            fill="none"
            stroke={ink.paper}
            stroke-width={stroke}
            stroke-dasharray={dash}
            opacity={round(opacity, 2)}
          />
          <Wrapped
            x={box[0] + large * 0.6}
            y={box[1] + large * 1.4}
            width={box[2] - large * 1.2}
            size={large}
            least={16}
            lines={3}
            face="display"
            fill={ink.paper}
            opacity={opacity}
          >
            {wording.word(word)}
          </Wrapped>
          <Wrapped
            x={box[0] + large * 0.6}
            y={box[1] + box[3] - large * 0.6}
            width={box[2] - large * 1.2}
            size={body}
            least={13}
            lines={1}
            fill={ink.paper}
            opacity={opacity}
          >
            {wording.word('withheld')}
          </Wrapped>
        </>
      ))}
    </>
  );
}

/** Lines of a programme, indented. */
function codeLines(x: number, y: number, w: number, h: number): string {
  const lines = [
    [0, 0.5],
    [0.12, 0.46],
    [0.12, 0.3],
    [0.24, 0.4],
    [0.24, 0.24],
    [0.12, 0.38],
    [0, 0.2],
  ] as const;
  return lines
    .map(
      ([indent, long], i) =>
        `M${round(x + indent * w)} ${round(y + (i * h) / 8.4)}h${round(long * w)}`,
    )
    .join('');
}

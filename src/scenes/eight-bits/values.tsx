import { arrived } from '../../drawing/arrived.ts';
import { Arriving } from '../../drawing/arriving.tsx';
import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { kept } from '../../drawing/kept.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { EightBitsFrame } from './frame.ts';
import { plans } from './plan.ts';

type Props = PictureProps<EightBitsFrame>;

/** Four small values twice: kept with the scale of a large number, and with one of their own. */
export function Values(props: Props) {
  const { frame, wording, layout } = props;
  const plan = plans[layout];
  const { width, margin, body } = sheets[layout];
  const { zero } = plan.values;
  const { y, height } = plan.outlier;
  const risen = risenShare(frame);
  const opacity = arrived(frame.pose[1]);
  return (
    <>
      {risen > 0 && (
        <path
          d={cutRectangle(zero, y, (width + 10 - zero) * risen, height, {
            seed: 3,
            straight: ['left'],
          })}
          fill={ink.ink}
        />
      )}
      <path
        d={arrow(width - margin, y + height / 2, height * 0.34)}
        fill={ink.paper}
        opacity={round(opacity, 2)}
      />
      <Display
        x={zero + body * 0.6}
        y={y + height * 0.5 + body * 0.47}
        size={body * 1.4}
        fill={ink.paper}
        opacity={opacity}
      >
        {wording.number(frame.outlier)}
      </Display>
      <Row {...props} name="shared" />
      <Row {...props} name="own" />
    </>
  );
}

/** The values as they are kept in one of the two ways: true ones in outline, kept ones filled, errors in per cent. */
function Row({ frame, wording, layout, name }: Props & { readonly name: 'shared' | 'own' }) {
  const { values: row, [name]: group } = plans[layout];
  const held = frame[name];
  const fill = name === 'shared' ? ink.signal : ink.deep;
  const risen = risenShare(frame);
  const opacity = arrived(frame.pose[1]);
  const bar = (value: number, i: number) => {
    const end = row.zero + value * row.scale * risen;
    return {
      x: Math.min(row.zero, end),
      y: group.rows + i * row.gap,
      width: Math.abs(end - row.zero),
    };
  };
  const levels = nearLevels(held.values, held.scale);
  return (
    <>
      {name === 'shared' && (
        <path
          d={levels
            .map(
              (level) =>
                `M${round(row.zero + level * row.scale)} ${group.rows - 4}V${group.ruler.y}`,
            )
            .join('')}
          stroke={ink.soft}
          stroke-width={1.5}
          opacity={round(opacity, 2)}
        />
      )}
      {held.values.map((value, i) => {
        const { x, y, width: length } = bar(value, i);
        return (
          <rect
            x={round(x)}
            y={y}
            width={round(length)}
            height={row.height}
            fill={fill}
            data-value={value}
          />
        );
      })}
      {frame.values.map((value, i) => {
        const { x, y, width: length } = bar(value, i);
        return (
          <rect
            x={round(x)}
            y={y}
            width={round(length)}
            height={row.height}
            fill="none"
            stroke={ink.ink}
            stroke-width={risen > 0 ? 2 : 0}
            data-value={value}
          />
        );
      })}
      <Arriving share={frame.pose[1]}>
        <RowWords
          wording={wording}
          layout={layout}
          name={name}
          values={frame.values}
          errors={held.errors}
          outlier={frame.outlier}
        />
      </Arriving>
    </>
  );
}

interface RowWordsProps extends Pick<Props, 'wording' | 'layout'> {
  readonly name: 'shared' | 'own';
  readonly values: readonly number[];
  readonly errors: readonly number[];
  readonly outlier: number;
}

/** The words of a row, which stand still while they arrive. */
const RowWords = kept(function RowWords(props: RowWordsProps) {
  const { wording, layout, name, values, outlier } = props;
  const { values: row, [name]: group } = plans[layout];
  const { width, margin, small, body, large } = sheets[layout];
  const fill = name === 'shared' ? ink.signal : ink.deep;
  const error = (i: number) => round(props.errors[i] ?? 0, 2);
  const baseline = (i: number) => group.rows + i * row.gap + row.height * 0.5 + body * 0.36;
  return (
    <>
      {values.map((value, i) => (
        <>
          <Label
            x={row.zero + (value < 0 ? 10 : -10)}
            y={baseline(i)}
            size={body}
            anchor={value < 0 ? 'start' : 'end'}
          >
            {wording.number(value, Number.isInteger(round(value * 1000, 2)) ? 3 : 4)}
          </Label>
          <Display
            x={width - margin}
            y={baseline(i) + 1}
            size={body * 1.3}
            anchor="end"
            fill={fill}
          >
            {wording.percent(error(i), Number.isInteger(error(i)) ? 0 : 1)}
          </Display>
        </>
      ))}
      <Wrapped
        x={margin}
        y={group.caption}
        width={width - 2 * margin - 70}
        size={large}
        least={16}
        lines={1}
        face="display"
        fill={fill}
      >
        {wording.word(name, { outlier: wording.number(outlier) })}
      </Wrapped>
      <Label x={width - margin} y={group.caption} size={small} anchor="end" fill={ink.soft}>
        {wording.word('error')}
      </Label>
    </>
  );
});

/** The numbers of the ruler among which the kept values lie, zero included. */
function nearLevels(values: readonly number[], scale: number): number[] {
  const step = scale / 512;
  const [low, high] = [Math.min(...values, 0), Math.max(...values, 0)];
  const first = Math.round(low / step);
  return Array.from(
    { length: Math.min(9, Math.round(high / step) - first + 1) },
    (_, i) => (first + i) * step,
  );
}

/** Bars wait until the rulers have made room. */
const risenShare = ({ pose }: EightBitsFrame): number => ramp(pose[1], 0.5, 1);

/** A head pointing right, its tip at (x, y): the bar goes on beyond the sheet. */
const arrow = (x: number, y: number, size: number): string =>
  `M${round(x)} ${round(y)}l${round(-1.4 * size)} ${round(-size)}v${round(2 * size)}Z`;

import type { Figures } from './figures.ts';
import { ratioOf, reaches, targets } from './targets.ts';

/** Figures of the page itself, of its plain reference, and of another site where there is one. */
export interface Compared {
  readonly own: Figures;
  readonly plain: Figures;
  readonly against?: Figures;
}

/** A Markdown table: each figure beside the plain reference's and the other site's, with ratios and targets. */
export function figuresTable({ own, plain, against }: Compared): string[] {
  const head = ['figure', 'page', 'plain', '× plain'];
  const rows = Object.keys(own).map((name) => {
    const row = [name, text(own[name]), text(plain[name]), text(ratioOf(name, own, plain))];
    if (against) row.push(text(against[name]), text(ratioOf(name, own, against)));
    return [...row, targetText(name), verdict(reaches(name, own, plain))];
  });
  if (against) head.push('against', '× against');
  return table([[...head, 'target', ''], ...rows]);
}

/** A Markdown table of one row a scene. */
export function scenesTable(scenes: Readonly<Record<string, Figures>>): string[] {
  const names = Object.keys(Object.values(scenes)[0] ?? {});
  const short = names.map((name) => name.replace(/ per 1,000 px$/, ''));
  const rows = Object.entries(scenes).map(([scene, figures]) => [
    scene,
    ...names.map((name) => text(figures[name])),
  ]);
  return table([['per 1,000 px', ...short], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(1, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head = [], ...body] = rows;
  return [line(head), line(rule), ...body.map(line)];
}

function targetText(name: string): string {
  const target = targets[name];
  if (!target) return '';
  return `≤ ${target.most}${target.of === 'ratio' ? ' × plain' : ''}`;
}

const verdict = (reached: boolean | undefined): string => {
  if (reached === undefined) return '';
  return reached ? 'yes' : 'NO';
};

function text(value: number | undefined): string {
  if (value === undefined) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) < 0.1 ? 4 : 1);
}

import { parse } from 'csv-parse/sync';
import { choicesFor } from './closest.ts';
import { createProblem, type Problem } from './problem.ts';
import type { Row } from './schemas.ts';

/** The rows of a series with the line of each, so that later checks can name it. */
export interface Series {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

interface Line {
  readonly cells: readonly string[];
  /** The line of the file, from 1. */
  readonly line: number;
}

/** The column that says where a row comes from: ids of sources.yml, with spaces between them. */
const sourceColumns = ['source', 'sources'];

/**
 * The rows of a CSV text: numbers, words, and null where a cell says `?`. Each row names its sources,
 * which `sources` must hold (not checked where it is undefined).
 */
export function readSeries(
  text: string,
  file: string,
  sources: Iterable<string> | undefined,
): { series: Series | undefined; problems: Problem[] } {
  const lines = text.split('\n');
  const { records, problem } = splitCells(text, file);
  const [header, ...body] = records;
  if (problem || !header) return { series: undefined, problems: problem ? [problem] : [] };

  const problems: Problem[] = [];
  const refuse = (
    line: number,
    cell: number,
    rule: Problem['rule'],
    values: Problem['values'] = {},
  ) =>
    problems.push(
      createProblem(
        file,
        { line, column: columnOfCell(lines[line - 1] ?? '', cell) },
        rule,
        values,
      ),
    );

  const columns = header.cells.map((cell) => cell.trim());
  if (columns.length === 1 && columns[0]?.includes(';')) refuse(header.line, 0, 'csv-semicolon');
  else {
    columns.forEach((name, index) => {
      if (name === '' || columns.indexOf(name) !== index)
        refuse(header.line, index, 'csv-header', { column: index + 1, found: name });
    });
    if (!columns.some((name) => sourceColumns.includes(name))) refuse(header.line, 0, 'csv-source');
  }
  if (problems.length === 0 && body.length === 0) refuse(header.line, 0, 'csv-empty');
  if (problems.length) return { series: undefined, problems };

  const known = sources === undefined ? undefined : [...sources];
  const rows = body.map(({ cells, line }) => {
    if (cells.length !== columns.length)
      refuse(line, Math.min(cells.length, columns.length) - 1, 'csv-ragged', {
        found: cells.length,
        expected: columns.length,
      });
    const entries = columns.map((column, index): [string, Row[string]] => {
      const cell = (cells[index] ?? '').trim();
      const fault = cells.length === columns.length ? cellFault(cell, column) : undefined;
      if (fault) refuse(line, index, fault.rule, fault.values);
      if (sourceColumns.includes(column) && known && cell !== '')
        for (const id of cell.split(/[\s;]+/))
          if (!known.includes(id))
            refuse(line, index, 'source-unknown', { found: id, ...choicesFor(id, known) });
      return [column, cellValue(cell)];
    });
    return Object.fromEntries(entries);
  });
  return { series: problems.length ? undefined : { file, columns, rows }, problems };
}

const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function cellValue(cell: string): Row[string] {
  if (cell === '?') return null;
  return plainNumber.test(cell) ? Number(cell) : cell;
}

function cellFault(cell: string, column: string): Pick<Problem, 'rule' | 'values'> | undefined {
  if (cell === '') return { rule: 'csv-hole', values: { column } };
  const plain = cell
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  const looksForeign =
    /^[-\u2212\u2013]?(?:\d+,\d+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d+)?)$|^[\u2212\u2013]\d/u;
  if (!looksForeign.test(cell) || !plainNumber.test(plain)) return undefined;
  return { rule: 'csv-decimal', values: { column, found: cell, expected: plain } };
}

function splitCells(text: string, file: string): { records: Line[]; problem?: Problem } {
  try {
    const parsed = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    // csv-parse counts the line that it stands on after the record, except behind the last one without a line end.
    const records = parsed.map(({ record, info }) => ({ cells: record, line: info.lines }));
    for (const { cells, line } of records)
      if (cells.some((cell) => cell.includes('\n')))
        return { records: [], problem: createProblem(file, { line, column: 1 }, 'csv-lines') };
    return { records };
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    const place = { line: Math.max(1, lines ?? 1), column: 1 };
    return { records: [], problem: createProblem(file, place, 'csv-syntax', { found: message }) };
  }
}

/** The column, from 1, at which a cell of a line begins. */
function columnOfCell(line: string, cell: number): number {
  let index = 0;
  let inQuotes = false;
  for (let at = 0; at < line.length; at++) {
    if (index === cell) return at + 1;
    if (line[at] === '"') inQuotes = !inQuotes;
    else if (line[at] === ',' && !inQuotes) index++;
  }
  return line.length + 1;
}

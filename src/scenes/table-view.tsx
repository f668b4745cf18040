import { factOf, type Facts } from '../story/facts.ts';
import type { Wording } from '../story/wording.ts';
import type { Cell, Table } from './scene.ts';

export interface TableViewProps {
  readonly table: Table;
  readonly facts: Facts;
  readonly wording: Wording;
}

/** The data of a scene as an accessible table; the first cell of a row names it. */
export function TableView({ table: { columns, rows }, facts, wording }: TableViewProps) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col">{wording.word(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr>
            <th scope="row">{first && cellToText(first, facts, wording)}</th>
            {rest.map((cell) => (
              <td class={isNumber(cell) ? 'figure' : undefined}>
                {cellToText(cell, facts, wording)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isNumber = (cell: Cell) => 'number' in cell || 'fact' in cell;

/** A cell as the locale writes it. */
export function cellToText(cell: Cell, facts: Facts, wording: Wording): string {
  if ('word' in cell) return wording.word(cell.word);
  if ('text' in cell) return cell.text;
  if ('number' in cell) return wording.number(cell.number, cell.digits);
  return wording.fact(factOf(facts, ...cell.fact));
}

/** A table as CSV with plain numbers, for other programs to read. */
export function tableToCsv({ columns, rows }: Table, facts: Facts, wording: Wording): string {
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  // A cell that a spreadsheet would run as a formula is told to be text.
  const harmless = (text: string) => (/^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text);
  const plain = (cell: Cell): string => {
    if ('number' in cell) return String(cell.number);
    if ('fact' in cell) return String(factOf(facts, ...cell.fact).value ?? '');
    return harmless(cellToText(cell, facts, wording));
  };
  const lines = [columns.map((name) => wording.word(name)), ...rows.map((row) => row.map(plain))];
  return `${lines.map((line) => line.map(quote).join(',')).join('\n')}\n`;
}

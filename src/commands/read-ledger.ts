import { readdir, readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import type { FactSource } from '../story/facts.ts';
import { ClaimsSchema, type Row } from '../story/schemas.ts';

/** The numbers and series of a story from its folder, for tools that draw; problems are the checker's. */
export async function readLedger(folder: string): Promise<FactSource> {
  const claims = ClaimsSchema.parse(parse(await readFile(`${folder}/claims.yml`, 'utf8')));
  const files = (await readdir(`${folder}/series`)).filter((file) => file.endsWith('.csv'));
  const series = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${folder}/series/${file}`, 'utf8');
      const rows: Row[] = parseCsv(text, { columns: true, cast: cell });
      return [file.slice(0, -4), rows] as const;
    }),
  );
  return { claims, series: Object.fromEntries(series) };
}

function cell(text: string, { header }: { header: boolean }): string | number | null {
  if (header) return text;
  if (text === '?') return null;
  return /^-?\d+(?:\.\d+)?(?:e\d+)?$/.test(text) ? Number(text) : text;
}

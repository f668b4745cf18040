import { isMap, isScalar, LineCounter, parseDocument, Scalar } from 'yaml';
import type { LocatedSegment } from './segments.ts';
import type { Slot } from './slots.ts';

/** All texts of a YAML file that has been checked, by the path of their keys; plurals are one segment. */
export function yamlSegments(text: string, from = 0, firstLine = 1): LocatedSegment[] {
  const lineCounter = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter, uniqueKeys: false });
  if (errors.length) return [];
  const segments: LocatedSegment[] = [];

  const visit = (node: unknown, path: readonly string[], flow: boolean): void => {
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim()) {
      add(path, [slotOf(node, '', flow)]);
      return;
    }
    if (!isMap(node)) return;
    const inFlow = flow || node.flow === true;
    const entries = node.items.map(({ key, value }): [string, unknown] => [
      String(isScalar(key) ? key.value : key),
      value,
    ]);
    if (entries.length && entries.every(([key, value]) => isForm(key) && isScalar(value)))
      add(
        path,
        entries.map(([key, value]) => slotOf(value as Scalar, key, inFlow)),
      );
    else for (const [key, value] of entries) visit(value, [...path, key], inFlow);
  };
  const add = (path: readonly string[], slots: readonly Slot[]) => {
    const { line, col } = lineCounter.linePos((slots[0]?.start ?? from) - from);
    segments.push({ address: path.join('/'), slots, line: line + firstLine - 1, column: col });
  };
  const slotOf = (node: Scalar, form: string, flow: boolean): Slot => {
    const [start, end] = node.range ?? [0, 0];
    const source = text.slice(start, end);
    return {
      form,
      text: String(node.value)
        .replace(/[ \t\n]+/g, ' ')
        .trim(),
      start: from + start,
      end: from + end,
      write: (words) => writeScalar(words, node, source, flow),
    };
  };
  visit(contents, [], false);
  return segments;
}

const isForm = (key: string) => /^(?:zero|one|two|few|many|other)$/.test(key);

/** A text in the manner in which the old one was written, on one line. */
function writeScalar(words: string, { type }: Scalar, source: string, flow: boolean): string {
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) {
    const [head = '>-', ...lines] = source.split('\n');
    const indent = /^ */.exec(lines.find((line) => line.trim()) ?? '  ')?.[0] ?? '  ';
    return `${head}\n${indent}${words}${source.endsWith('\n') ? '\n' : ''}`;
  }
  if (type === Scalar.QUOTE_DOUBLE)
    return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  if (type === Scalar.PLAIN && isPlain(words, flow)) return words;
  return `'${words.replaceAll("'", "''")}'`;
}

/** Whether YAML reads the words as text without quotes. */
function isPlain(words: string, flow: boolean): boolean {
  return (
    /^[\p{L}\p{M}]/u.test(words) &&
    !/: |:$| #|\s$/u.test(words) &&
    !(flow && /[[\]{},]/.test(words)) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(words)
  );
}

import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { keepSome } from './keep-some.ts';
import { depthLimit } from './nesting.ts';
import { createPlaces, fileStart } from './place.ts';
import { createProblem, type Place, type Problem } from './problem.ts';
import { issueToProblems, type IssuePlaces } from './schema-problems.ts';
import { findDeepBrackets, findUnsafeYaml } from './yaml-safety.ts';

/** A YAML file that its schema accepts, with the places of its keys. */
export interface YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /** The place of a key or list item; of the nearest one above it where the file has none. */
  placeOf(path: readonly PropertyKey[]): Place;
}

interface Options {
  /** Keys with a refusal of their own, because other programs would act on them. */
  readonly refusedKeys?: readonly string[];
  /** Every value is text; one that other YAML readers take for a date or a number must be quoted. */
  readonly onlyStrings?: boolean;
}

/** The value of a YAML text by its schema, or all problems, each at the key that it concerns. */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  options: Options = {},
): { yaml: YamlFile<z.output<S>> | undefined; problems: Problem[] } {
  const deep = findDeepBrackets(text);
  if (deep !== undefined)
    return {
      yaml: undefined,
      problems: [createProblem(file, createPlaces(text)(deep), 'depth', { limit: depthLimit })],
    };
  const { document, lines } = parseSafely(text);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document instanceof RangeError)
    return {
      yaml: undefined,
      problems: [createProblem(file, fileStart, 'depth', { limit: depthLimit })],
    };
  // The first error says it; those after it follow from it.
  const broken = document.errors.slice(0, 1).map((error) => {
    const found = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    return createProblem(file, at(error.pos[0]), 'yaml-syntax', { found });
  });
  if (broken.length) return { yaml: undefined, problems: broken };

  const unsafe = findUnsafeYaml(document, text, options).map(({ offset, rule, values }) =>
    createProblem(file, at(offset), rule, values),
  );
  if (unsafe.length) return { yaml: undefined, problems: unsafe };

  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const places: IssuePlaces = {
    keyAt: (path) => at(keyOffset(document, path)),
    valueAt: (path) => at(valueOffset(document, path)),
  };
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success)
    return { yaml: { file, value: parsed.data, placeOf: places.keyAt }, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) =>
    issueToProblems(issue, value, file, places, schema),
  );
  return { yaml: undefined, problems };
}

/** Only read, never changed: a file is parsed once, however often the others are saved. */
const parseSafely = keepSome(
  1000,
  (text: string) => text,
  (text): { document: Document.Parsed | RangeError; lines: LineCounter } => {
    const lines = new LineCounter();
    const options = {
      lineCounter: lines,
      uniqueKeys: false,
      version: '1.2',
      schema: 'core',
    } as const;
    try {
      // Twins are found by yaml-safety.ts: the parser's own search takes the square of the number of keys.
      return { document: parseDocument(text, options), lines };
    } catch (error) {
      if (error instanceof RangeError) return { document: error, lines };
      throw error;
    }
  },
);

/** Where the key or item at the end of a path begins, or the last one on the way to it. */
function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(name),
      );
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof name === 'number') {
      node = node.items[name];
      offset = node === undefined ? offset : startOf(node);
    } else return offset;
  }
  return offset;
}

/** Where the value at the end of a path begins; the key where there is no value. */
function valueOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  return isScalar(node) || isMap(node) || isSeq(node)
    ? (node.range?.[0] ?? keyOffset(document, path))
    : keyOffset(document, path);
}

const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0;

import { messages, messageWords, type Language, type Rule } from './messages.ts';

export type { Language, Rule } from './messages.ts';

/** Something wrong in a file of content/, with its place and what the message needs to name. */
export interface Problem {
  /** The path from the working directory: content/<story>/pl/panic.mdx. */
  readonly file: string;
  /** Line and column from 1; columns count UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly rule: Rule;
  /** Fills the message. `choices` (comma-separated) and `meant` are added to every message by themselves. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Worth knowing, mended by itself: does not fail a check or a build. */
  readonly note?: true;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A problem at a place of a file. */
export function createProblem(
  file: string,
  { line, column }: Place,
  rule: Rule,
  values: Problem['values'] = {},
): Problem {
  return { file, line, column, rule, values };
}

/** Something that mends itself or may stay: it is told, and fails nothing. */
export function createNote(
  file: string,
  place: Place,
  rule: Rule,
  values?: Problem['values'],
): Problem {
  return { ...createProblem(file, place, rule, values), note: true };
}

/** What was found, what was expected, the choices and the likely one, in one line. */
export function messageOf(problem: Problem, language: Language): string {
  const words = messageWords[language];
  const { choices, meant } = problem.values;
  const said = messages[language][problem.rule].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = problem.values[name];
    if (value === undefined) return place;
    const text = oneLine(String(value));
    return name === 'expected' || name === 'parent' ? (words.expected[text] ?? text) : text;
  });
  const parts = [problem.note ? `${words.note}: ${said}` : said];
  if (choices !== undefined)
    parts.push(`${words.choices}: ${oneLine(String(choices)) || words.none}`);
  if (meant !== undefined) parts.push(words.meant.replace('{meant}', oneLine(String(meant))));
  return parts.join('; ');
}

/** `path:line:column: message`, which editors and terminals turn into a link. */
export function problemToText(problem: Problem, language: Language): string {
  const { file, line, column } = problem;
  return `${file}:${line}:${column}: ${messageOf(problem, language)}`;
}

/** By file, line and column, each problem once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

/** True where a problem must stop a build; notes do not. */
export function isFailure(problem: Problem): boolean {
  return problem.note !== true;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Text of a file, made safe to print on one line of a terminal. */
function oneLine(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(
      /[\p{Cc}\p{Cf}]/gu,
      (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
    );
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}

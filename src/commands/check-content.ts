import { parseArgs } from 'node:util';
import { relative } from 'node:path';
import {
  isFailure,
  messageOf,
  problemToText,
  sortProblems,
  type Language,
  type Problem,
} from '../story/problem.ts';
import { readContent } from '../story/read-story.ts';
import { readFilledContent } from './filled-content.ts';
import { loadSceneDirectory } from './scene-directory.ts';

const usage = 'check-content [FILES…] [--lang pl|en] [--format text|github|json]';
const formats = { text: toText, github: toGithub, json: toJson };

/** Options of the command line; undefined where they are wrong. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { lang: { type: 'string' }, format: { type: 'string', default: 'text' } },
    });
    const language = values.lang ?? languageOf(process.env['LANG'] ?? '');
    const format = Object.entries(formats).find(([name]) => name === values.format)?.[1];
    if (!format || (language !== 'pl' && language !== 'en')) return undefined;
    return { language, format, paths: positionals.map((path) => relative('.', path)) } as const;
  } catch {
    return undefined;
  }
}

/** `pl`, `pl_PL.UTF-8` → pl; everything else that an environment may say → en. */
function languageOf(name: string): Language {
  return /^pl(?:[_.]|$)/.test(name) ? 'pl' : 'en';
}

/**
 * Prints every problem of content/ (or of the files named) and gives 1 where one of them is more
 * than a note; 2 where it was called wrongly.
 */
async function main(): Promise<number> {
  const options = readArguments();
  if (!options) {
    console.error(usage);
    return 2;
  }
  const { language, format, paths } = options;
  const { files, notes } = await readFilledContent('.');
  const strangers = paths.filter((path) => ![...files.keys()].some((file) => isUnder(file, path)));
  if (strangers.length) {
    console.error(strangers.map((path) => `${path}: no such file under content/`).join('\n'));
    return 2;
  }
  const { problems } = readContent(files, await loadSceneDirectory('src/scenes'));
  const isWanted = ({ file }: Problem) =>
    paths.length === 0 || paths.some((path) => isUnder(file, path));
  const wanted = sortProblems([...notes, ...problems].filter(isWanted));
  const text = format(wanted, language);
  if (text) console.log(text);
  return wanted.some(isFailure) ? 1 : 0;
}

const isUnder = (file: string, path: string) => file === path || file.startsWith(`${path}/`);

function toText(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => problemToText(problem, language)).join('\n');
}

/** Workflow commands, which GitHub shows at the line. */
function toGithub(problems: readonly Problem[], language: Language): string {
  const escape = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map((problem) => {
      const level = problem.note ? 'notice' : 'error';
      const place = `file=${property(problem.file)},line=${problem.line},col=${problem.column}`;
      return `::${level} ${place},title=${problem.rule}::${escape(messageOf(problem, language))}`;
    })
    .join('\n');
}

function toJson(problems: readonly Problem[], language: Language): string {
  return JSON.stringify(
    problems.map((problem) => ({ ...problem, message: messageOf(problem, language) })),
    null,
    2,
  );
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

import type { z } from 'astro/zod';
import { createProblem, type Place, type Problem } from './problem.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

export interface Frontmatter<T> {
  readonly info: YamlFile<T> | undefined;
  /** The text with the frontmatter blanked out as Astro does it, so that places stay those of the file. */
  readonly body: string;
  readonly problems: Problem[];
}

const fence = '---';

/**
 * Frontmatter of an MDX file by its schema. Astro finds it by a looser rule than Markdown does, so
 * only the form that both read alike is accepted: a line `---` at the very beginning, and another.
 */
export function readFrontmatter<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): Frontmatter<z.output<S>> {
  const refuse = (place: Place, rule: Problem['rule'], values: Problem['values'] = {}) => ({
    info: undefined,
    body: text,
    problems: [createProblem(file, place, rule, values)],
  });
  const lines = text.split('\n');
  if (lines[0] !== fence) {
    const first = lines.findIndex((line) => /^(?:---|\+\+\+)/.test(line));
    const blankBefore = first > 0 && lines.slice(0, first).every((line) => line.trim() === '');
    const line = first === 0 || blankBefore ? first + 1 : 1;
    return refuse({ line, column: 1 }, 'frontmatter-missing', {
      found: (lines[line - 1] ?? '').slice(0, 20),
    });
  }
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  if (end === -1) return refuse({ line: 1, column: 1 }, 'frontmatter-unclosed');
  if (lines[end] !== fence)
    return refuse({ line: end + 1, column: 1 }, 'frontmatter-line', {
      found: (lines[end] ?? '').slice(0, 20),
    });

  const { yaml, problems } = parseYaml(`\n${lines.slice(1, end).join('\n')}\n`, file, schema, {
    refusedKeys: ['layout'],
    onlyStrings: true,
  });
  const blank = lines.slice(0, end + 1).map((line) => line.replace(/[^\r]/g, ' '));
  return { info: yaml, body: [...blank, ...lines.slice(end + 1)].join('\n'), problems };
}

import type { MdastPluginEntry } from 'satteri';
import { checkAddress } from './checks/scenes.ts';
import { contentPathOf, mdxKinds } from './content-paths.ts';
import { guardTree } from './guard.ts';
import { findDanger } from './nesting.ts';
import type { MdxNode } from './parse-mdx.ts';
import { readPassage } from './passage.ts';
import { createPlaces, fileStart } from './place.ts';
import { createProblem, messageOf, sortProblems, type Problem } from './problem.ts';
import type { SceneDirectory } from './story.ts';

/** What Astro reads the place of an error from. */
export class RefusedContent extends Error {
  override readonly name = 'RefusedContent';
  readonly line: number;
  readonly column: number;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map((problem) => `${problem.line}:${problem.column}: ${messageOf(problem, 'en')}`)
        .join('\n'),
    );
    this.problems = problems;
    this.line = problems[0]?.line ?? 1;
    this.column = problems[0]?.column ?? 1;
  }
}

/**
 * The guard as a Sätteri plugin, for `satteri({ mdastPlugins: [createContentGuard(() => directory)] })`. It
 * goes first, looks at the text before the parser does, and throws, since reports are not heard.
 */
export function createContentGuard(directory: () => SceneDirectory): MdastPluginEntry {
  return ({ fileURL, source, data }) => {
    const path = decodeURIComponent(fileURL?.pathname ?? '');
    const file = /(?:^|\/)(content\/.*)$/s.exec(path)?.[1] ?? path;
    const kind = mdxKindOf(file);
    const options = mdxKinds[kind];
    // Places are the same with either line end.
    const text = source.replaceAll('\r\n', '\n');
    const danger = findDanger(text);
    if (danger)
      stop([createProblem(file, createPlaces(text)(danger.offset), danger.rule, danger.values)]);

    const { frontmatter } = (data['astro'] ?? {}) as { frontmatter?: Record<string, unknown> };
    const known = Object.keys(options.frontmatter.shape);
    const foreign = Object.keys(frontmatter ?? {}).filter((key) => !known.includes(key));
    stop(
      foreign.map((found) =>
        createProblem(
          file,
          { line: 2, column: 1 },
          found === 'layout' ? 'frontmatter-key' : 'key-unknown',
          { found },
        ),
      ),
    );
    return {
      name: 'content-guard',
      options: { position: true },
      before(root) {
        const tree = root as unknown as MdxNode;
        stop(guardTree(tree, { file, components: options.components, text: source }));
        const { steps, explores } = readPassage(tree, {
          file,
          value: {},
          placeOf: () => fileStart,
        });
        stop([...steps, ...explores].flatMap((use) => checkAddress(use, file, directory())));
      },
    };
  };
}

function mdxKindOf(file: string): 'cover' | 'section' | 'page' {
  const { kind } = contentPathOf(file);
  return kind === 'cover' || kind === 'page' ? kind : 'section';
}

function stop(problems: readonly Problem[]): void {
  if (problems.length) throw new RefusedContent(sortProblems(problems));
}

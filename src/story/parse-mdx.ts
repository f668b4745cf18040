import { mdxToMdast, type Features } from 'satteri';
import { createPlaces } from './place.ts';
import { createProblem, type Place, type Problem } from './problem.ts';
import { findDanger } from './nesting.ts';

/** The Markdown of the project; the build must read files with the same features as the guard. */
export const markdownFeatures: Features = {
  gfm: true,
  smartPunctuation: false,
  // ## Koszt {#cost}
  headingAttributes: true,
};

/** A node of the MDX tree, as far as this project looks at it. */
export interface MdxNode {
  readonly type: string;
  readonly children?: readonly MdxNode[];
  readonly value?: string;
  readonly name?: string | null;
  readonly attributes?: readonly MdxAttribute[];
  readonly url?: string;
  readonly title?: string | null;
  readonly alt?: string | null;
  readonly label?: string | null;
  readonly identifier?: string;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly depth?: number;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly position?: {
    readonly start: {
      readonly line: number;
      readonly column: number;
      readonly offset?: number | undefined;
    };
    readonly end: {
      readonly line: number;
      readonly column: number;
      readonly offset?: number | undefined;
    };
  };
}

export interface MdxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | { readonly value: string } | null | undefined;
}

/** The tree of an MDX text (frontmatter blanked), which is parsed and never run, or why there is none. */
export function parseMdx(text: string, file: string): { tree?: MdxNode; problems: Problem[] } {
  const danger = findDanger(text);
  if (danger) {
    const place = createPlaces(text)(danger.offset);
    return { problems: [createProblem(file, place, danger.rule, danger.values)] };
  }
  try {
    return {
      tree: mdxToMdast(text, { features: markdownFeatures }) as unknown as MdxNode,
      problems: [],
    };
  } catch (error) {
    return {
      problems: [syntaxProblem(error instanceof Error ? error.message : String(error), file)],
    };
  }
}

const patterns: readonly [RegExp, Problem['rule'], ...string[]][] = [
  [/^Expected a closing tag for `<([^`]*)>`/, 'tag-unclosed', 'component'],
  [
    /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>`/,
    'tag-crossed',
    'found',
    'component',
  ],
  [/^Unexpected end of file in expression/, 'brace-unclosed'],
  [/^Unexpected character `!`/, 'html-comment'],
  [/^Could not parse expression with oxc: (.*)/, 'expression', 'found'],
  [/^Unexpected character after `<`/, 'tag-broken'],
];

/** The parser's own words, made into ours where we know what they mean. */
function syntaxProblem(message: string, file: string): Problem {
  const [, line, column, said = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  const place: Place = { line: Number(line ?? 1), column: Number(column ?? 1) };
  for (const [pattern, rule, ...names] of patterns) {
    const match = pattern.exec(said);
    if (!match) continue;
    const values = Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
    return createProblem(file, place, rule, values);
  }
  return createProblem(file, place, 'syntax', { found: said.replace(/ \(mdx[\w:-]*\)$/, '') });
}

/** Where a node begins. */
export function startOf(node: MdxNode): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Whether a node is a tag of MDX. */
export function isTag(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

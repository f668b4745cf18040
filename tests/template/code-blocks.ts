/** A block of code in a Markdown file: a whole file, what is added at the end of one, or lines for a shell. */
export interface CodeBlock {
  readonly line: number;
  readonly language: string;
  /** The file; absent where the block is to be run. */
  readonly path?: string | undefined;
  readonly isAdded: boolean;
  readonly text: string;
}

/** All blocks of a Markdown file: “```ts src/a.ts” is a file, “```yaml a.yml +” goes at its end. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const fences = /^```(\w+)(?: (\S+?))?( \+)?\n([^]*?)^```$/gm;
  return [...markdown.matchAll(fences)].map(
    ({ 1: language = '', 2: path, 3: added, 4: text = '', index }) => ({
      line: markdown.slice(0, index).split('\n').length,
      language,
      path,
      isAdded: added !== undefined,
      text,
    }),
  );
}

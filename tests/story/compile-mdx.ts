import { mdxToJs, type MdastPluginEntry, type MdxToJsResult } from 'satteri';
import { markdownFeatures } from '../../src/story/parse-mdx.ts';

/** The text as Astro hands it to the compiler: its frontmatter blanked out. */
export function blankFrontmatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, (head) => head.replace(/[^\n]/g, ' '));
}

/** Compiles MDX to JavaScript in this process as the build does, and runs nothing of it. */
export function compileMdx(
  text: string,
  { path = 'content/tiny/pl/panic.mdx', frontmatter = {}, plugins = [] as MdastPluginEntry[] } = {},
): string {
  const result = mdxToJs(blankFrontmatter(text), {
    features: markdownFeatures,
    fileURL: new URL(path, 'file:///home/x/'),
    mdastPlugins: plugins,
    data: {
      astro: { frontmatter, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
    },
  });
  return (result as MdxToJsResult).code;
}

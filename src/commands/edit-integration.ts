import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { localesOf } from '../story/freshness.ts';
import { createPassageAttributes } from '../story/passage-attributes.ts';
import { readContentFiles } from './content-files.ts';
import { formConfig } from './edit/form-config.ts';
import { readPassages } from './edit/passages.ts';
import { sourceOf } from './translate/project.ts';

interface Answer {
  readonly type: string;
  read(root: string, asked: URLSearchParams): Promise<string | Buffer>;
}

/**
 * What the development server answers below /edit/. These are no pages of Astro, and nothing in them
 * loads Vite's client: it would reload a form, with all that is typed in it, after each change of a file.
 */
const answers: Readonly<Record<string, Answer>> = {
  '/edit/': htmlPage('edit'),
  '/edit/form/': htmlPage('form'),
  // Handed to the form's own script by a name, since Vite would add its client to what imports it.
  '/edit/form/cms.js': {
    type: 'text/javascript',
    read: () => Promise.resolve("globalThis.editor = import('./cms/index.js');\n"),
  },
  '/edit/form.json': {
    type: 'application/json',
    read: async (root) => JSON.stringify(await readFormConfig(root)),
  },
  '/edit/passages.json': {
    type: 'application/json',
    async read(root, asked) {
      const [, story = '', locale = ''] = (asked.get('folder') ?? '').split('/');
      return JSON.stringify(readPassages(await readContentFiles(root), story, locale));
    },
  },
};

/** A file of the editor as its package holds it; undefined for any other path. */
function editorFile(pathname: string): Answer | undefined {
  const [, path = '', extension = ''] =
    /\/edit\/form\/cms\/((?:[\w-]+\/)?[\w.-]+\.(js|css|woff2))$/.exec(pathname) ?? [];
  const type = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }[extension];
  const read = () => readFile(new URL(path, import.meta.resolve('@sveltia/cms')));
  return type === undefined ? undefined : { type, read };
}

function htmlPage(name: string): Answer {
  return {
    type: 'text/html',
    read: () => readFile(new URL(`edit/${name}.html`, import.meta.url), 'utf8'),
  };
}

/**
 * For translators, in development only: the editor of `npm run edit`, and in the preview the state of
 * each passage with the way to its place in the files.
 */
export function editIntegration(): AstroIntegration {
  return {
    name: 'edit',
    hooks: {
      'astro:config:setup': ({ config, command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({ vite: { optimizeDeps: { include: ['yaml'] } } });
        injectScript('page', "import '/src/browser/passages.ts';");
        const { options } = config.markdown.processor as unknown as {
          options: { mdastPlugins: unknown[] };
        };
        options.mdastPlugins.push(
          createPassageAttributes('passage-addresses', (path) => (address) => ({
            'data-passage': `${path}#${address}`,
          })),
        );
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
          const at = Object.keys(answers).find((path) => pathname.endsWith(path));
          const answer = answers[at ?? ''] ?? editorFile(pathname);
          if (!answer) {
            next();
            return;
          }
          answer.read(server.config.root, searchParams).then((text) => {
            response.setHeader('content-type', answer.type);
            response.end(text);
          }, next);
        });
      },
    },
  };
}

async function readFormConfig(root: string) {
  const files = await readContentFiles(root);
  const [story = ''] = [...files.keys()].flatMap(
    (path) => /^content\/([^/]+)\/story\.yml$/.exec(path)?.[1] ?? [],
  );
  const source = sourceOf(files, story);
  const isOwn = (path: string) =>
    /\.(?:mdx|yml)$/.test(path) &&
    (path.startsWith(`content/${story}/${source}/`) || path === `content/interface/${source}.yml`);
  const texts = [...files].flatMap(([path, bytes]) =>
    isOwn(path) ? [[path, new TextDecoder().decode(bytes)] as const] : [],
  );
  return formConfig({
    folder: basename(root),
    source,
    locales: localesOf(files, story),
    texts: new Map(texts),
  });
}

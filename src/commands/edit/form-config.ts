import type { CmsConfig, CollectionFile, Field } from '@sveltia/cms';
import { asRead, textToFields, type FormFields } from '../../story/form.ts';

/** The formats in which the editor reads and writes files; browser/edit-form.ts makes them. */
const formats = {
  yml: 'as-written',
  // The editor takes no other ending for Markdown.
  mdx: 'as-written-frontmatter',
} as const;

interface EditorContent {
  /** The folder of the project, for translators to find it. */
  readonly folder: string;
  /** The language that is shown first, and all of them. */
  readonly source: string;
  readonly locales: readonly string[];
  /** The texts of the files in the language of the source, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * What the editor shows: a form for each file that holds words, its languages side by side. Names of
 * files and keys are the labels, as in TRANSLATING.md.
 */
export function formConfig({
  folder,
  source,
  locales,
  texts,
}: EditorContent): CmsConfig & { readonly formats: typeof formats } {
  const groups = new Map<string, CollectionFile[]>();
  for (const [path, text] of texts) {
    const [group = '', name = ''] = groupOf(path, source);
    const file: CollectionFile = {
      name: name.replace(/\W/g, '-'),
      label: name,
      file: path.replace(new RegExp(`(?<=/)${source}(?=[/.])`), '{{locale}}'),
      format: path.endsWith('.mdx') ? formats.mdx : formats.yml,
      i18n: true,
      fields: toFields(textToFields(text)),
    };
    groups.set(group, [...(groups.get(group) ?? []), file]);
  }
  return {
    formats,
    load_config_file: false,
    // Only the files of this computer are edited; without a name the editor does not start.
    backend: { name: 'github', repo: `local/${folder}`, auth_methods: ['oauth'] },
    media_folder: 'public',
    // Beside one language stands another; what they make is shown by the story itself.
    editor: { preview: false },
    i18n: { structure: 'multiple_folders', locales: [...locales], default_locale: source },
    collections: [...groups].map(([name, files]) => ({ name, label: name, i18n: true, files })),
  };
}

/** content/deepseek/pl/pages/about.mdx → deepseek, pages/about.mdx */
function groupOf(path: string, source: string): readonly [group: string, name: string] {
  const [, group = '', name = ''] = /^content\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return [group, name.replace(new RegExp(`^${source}/`), '')];
}

function toFields(fields: FormFields): Field[] {
  return Object.entries(fields).map(([name, value]): Field => {
    if (name === asRead) return { name, widget: 'hidden', i18n: true };
    const common = { name, label: name, i18n: true } as const;
    if (typeof value === 'object')
      return { ...common, widget: 'object', collapsed: true, fields: toFields(value) };
    // Languages have other plural forms than the source, so that no field must be filled.
    const widget = value.length > 60 ? 'text' : 'string';
    return { ...common, widget, required: false };
  });
}

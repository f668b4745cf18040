import type { default as Editor } from '@sveltia/cms';
import { fieldsToText, textToFields, type FormFields } from '../story/form.ts';

// The editor of the files, in development only; the server hands it over and writes its configuration.
const { editor } = globalThis as unknown as {
  readonly editor: Promise<{ default: typeof Editor }>;
};
const { default: CMS } = await editor;
const answer = await fetch('../form.json');
const { formats, ...config } = (await answer.json()) as {
  formats: Record<string, string>;
} & NonNullable<Parameters<typeof CMS.init>[0]>['config'];
for (const [extension, name] of Object.entries(formats))
  CMS.registerCustomFormat(name, extension, {
    // It hands the text over without the last line break.
    fromFile: (text) => textToFields(`${text}\n`),
    toFile: (fields) => fieldsToText(fields as FormFields),
  });
await CMS.init({ config });

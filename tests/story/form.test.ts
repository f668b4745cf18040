import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { fieldsToText, textToFields, type FormFields } from '../../src/story/form.ts';

const files = [...(await readContentFiles('.'))]
  .filter(([path]) => /\/(?:pl|en)\/.*\.(?:mdx|yml)$|interface/.test(path))
  .map(([path, bytes]): [string, string] => [path, new TextDecoder().decode(bytes)]);
const textOf = (path: string) => files.find(([name]) => name === path)?.[1] ?? '';

/** The lines in which two texts of as many lines differ. */
function changed(before: string, after: string): (readonly [string, string | undefined])[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now).toHaveLength(old.length);
  return old.flatMap((line, i) => (line === now[i] ? [] : [[line, now[i]]]));
}

const inside = (fields: FormFields, key: string) => fields[key] as FormFields;

describe('a file as the fields of a form', () => {
  test.each(files)('%s comes back byte for byte', (_, text) => {
    expect(fieldsToText(textToFields(text))).toBe(text);
  });

  test('a label that is changed changes its line alone, in the manner of the old one', () => {
    const text = textOf('content/deepseek/pl/labels.yml');
    const fields = textToFields(text);
    const monday = inside(fields, 'monday');
    const steps = { ...inside(monday, 'steps'), fall: 'Dzień: zły' };
    const lines = changed(text, fieldsToText({ ...fields, monday: { ...monday, steps } }));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[1]).toBe("    fall: 'Dzień: zły'");
  });

  test('so does a plural form, a title, and a paragraph', () => {
    const labels = textOf('content/deepseek/pl/labels.yml');
    const fields = textToFields(labels);
    const bill = inside(fields, 'bill');
    const words = inside(bill, 'words');
    const forms = { ...inside(words, 'times-price'), few: '× {n} dolce' };
    const other = { ...fields, bill: { ...bill, words: { ...words, 'times-price': forms } } };
    expect(changed(labels, fieldsToText(other))).toHaveLength(1);

    const section = textOf('content/deepseek/en/panic.mdx');
    const read = textToFields(section);
    expect(changed(section, fieldsToText({ ...read, title: 'Fear' }))).toEqual([
      [`title: ${String(read['title'])}`, 'title: Fear'],
    ]);
    const prose = String(read['prose']).replace('On Monday', 'That Monday');
    expect(changed(section, fieldsToText({ ...read, prose }))).toHaveLength(1);
  });

  test('a field that was emptied leaves the text that was there', () => {
    const text = textOf('content/deepseek/en/panic.mdx');
    expect(fieldsToText({ ...textToFields(text), title: ' ' })).toBe(text);
  });
});

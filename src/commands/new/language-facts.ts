import type { Scalar } from 'yaml';
import { isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import { pluralCategories } from '../../story/checks/label-text.ts';

/** What is known of a language by its code alone. */
export interface LanguageFacts {
  /** BCP 47, with the region where most speak it: de-DE. */
  readonly tag: string;
  /** In its own words: Deutsch. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Facts of de, pt-BR, ar; undefined where it is no code of a language. */
export function languageFacts(code: string): LanguageFacts | undefined {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) return undefined;
  try {
    const { language, region } = new Intl.Locale(code).maximize();
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    // A code that no language has is given back as it is; qps is kept for tests.
    if (name === code && code !== 'qps') return undefined;
    return { tag: region ? `${language}-${region}` : code, name, direction: directionOf(code) };
  } catch {
    return undefined;
  }
}

function directionOf(code: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(code).maximize();
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'].includes(script) ? 'rtl' : 'ltr';
}

/** Labels with the plural forms that a language has: those that the source lacks say what its general one says. */
export function withForms(text: string, tag: string): string {
  const document = parseDocument(text);
  const wanted = pluralCategories(tag);
  visit(document, {
    Map(_, map) {
      if (!isPlural(map)) return;
      const values = new Map(
        map.items.map(({ key, value }) => [String((key as Scalar).value), value]),
      );
      const { items } = map;
      items.splice(
        0,
        items.length,
        ...wanted.map((form) =>
          document.createPair(form, (values.get(form) ?? values.get('other')) as Scalar),
        ),
      );
    },
  });
  return document.toString({ lineWidth: 0 });
}

function isPlural(map: YAMLMap): boolean {
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return (
    names.includes('other') && names.every((name) => /^(?:zero|one|two|few|many|other)$/.test(name))
  );
}

/** The site's own words with another language's tag, name and direction. */
export function withInterfaceFacts(text: string, { tag, name, direction }: LanguageFacts): string {
  const document = parseDocument(withForms(text, tag));
  if (!isMap(document.contents)) return text;
  document.set('tag', tag);
  document.set('name', name);
  if (direction === 'rtl') document.set('direction', direction);
  else document.delete('direction');
  return document.toString({ lineWidth: 0 });
}

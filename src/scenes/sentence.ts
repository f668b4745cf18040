import type { Wording } from '../story/wording.ts';
import type { Sentence } from './scene.ts';

/** A sentence in the words of a locale. */
export function sentenceToText({ word, values, digits = 0 }: Sentence, wording: Wording): string {
  const texts = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value];
    return [name, 'word' in value ? sentenceToText(value, wording) : wording.fact(value)];
  });
  return wording.word(word, Object.fromEntries(texts), digits);
}

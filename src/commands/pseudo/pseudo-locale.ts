import type { ContentFiles } from '../../story/read-story.ts';
import { segmentsOfFile } from '../../story/segments.ts';
import { withSlots } from '../../story/slots.ts';
import { localeFiles } from '../new/locale.ts';
import { pseudoText, type PseudoScript } from '../../story/pseudo-text.ts';

/**
 * The files of a language that nobody speaks, by path: every text of a story in the letters of a
 * script. For tests and shots, to find what is cut, and what is not translated.
 */
export function pseudoLocale(
  files: ContentFiles,
  story: string,
  code: string,
  script: PseudoScript,
): Map<string, string> {
  const made = new Map<string, string>();
  for (const [path, text] of localeFiles(files, story, code)) {
    if (path.endsWith('.lock')) continue;
    const segments = segmentsOfFile(path, new TextEncoder().encode(text));
    const slots = segments.flatMap((segment) => segment.slots);
    made.set(
      path,
      withSlots(text, new Map(slots.map((slot) => [slot, pseudoText(slot.text, script)]))),
    );
  }
  return made;
}

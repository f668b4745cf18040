import type { Facts } from '../story/facts.ts';
import { isExplorable, type Scene, type Table } from './scene.ts';
import { formWords } from './settings.ts';

/**
 * The words of a scene that the page alone prints, so that a browser need not be given them: those of its
 * table or, of an explorable, whose table is written anew after each change, those of its form that its
 * table does not say too.
 */
export function pageWords(scene: Scene, facts: Facts): ReadonlySet<string> {
  if (!isExplorable(scene)) return new Set(scene.tableWords);
  const words = new Set(formWords(scene.settings));
  for (const word of wordsInTable(scene.table(facts))) words.delete(word);
  return words;
}

const wordsInTable = ({ columns, rows }: Table): string[] => [
  ...columns,
  ...rows.flat().flatMap((cell) => ('word' in cell ? [cell.word] : [])),
];

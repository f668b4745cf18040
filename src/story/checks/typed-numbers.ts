import { isTag, type MdxNode } from '../parse-mdx.ts';
import { objectMark } from '../passage.ts';
import { createPlaces } from '../place.ts';
import { createProblem, type Problem } from '../problem.ts';

/** Numbers with a unit, a currency or a per-cent sign in prose, which a <Claim> should print. */
export function checkTypedNumbers(tree: MdxNode, body: string, file: string): Problem[] {
  const placeOf = createPlaces(body);
  return textBlocks(tree).flatMap(({ text, pieces }) =>
    findTypedNumbers(text).map(({ at, found }) => {
      const piece = pieces.findLast((candidate) => candidate.at <= at) ?? { at: 0, offset: 0 };
      // Escapes and entities make the source longer than its text, so the number is looked for.
      const offset = body.indexOf(/^\S*/.exec(found)?.[0] ?? found, piece.offset);
      return createProblem(file, placeOf(offset === -1 ? piece.offset : offset), 'number-typed', {
        found,
      });
    }),
  );
}

interface TextBlock {
  text: string;
  /** Where parts of the text come from: offset in the text, offset in the file. */
  pieces: { at: number; offset: number }[];
}

/** The prose of each paragraph, heading and cell without what stands in a <Claim> or in code. */
function textBlocks(tree: MdxNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  let block: TextBlock = { text: '', pieces: [] };
  const visit = (node: MdxNode): void => {
    if (node.type === 'text') {
      block.pieces.push({ at: block.text.length, offset: node.position?.start.offset ?? 0 });
      block.text += node.value ?? '';
    } else if ((isTag(node) && node.name === 'Claim') || node.type === 'inlineCode')
      block.text += objectMark;
    else {
      const isBlock = !inlineTypes.has(node.type);
      if (isBlock) blocks.push((block = { text: '', pieces: [] }));
      (node.children ?? []).forEach(visit);
      if (isBlock) block = { text: '', pieces: [] };
    }
  };
  visit(tree);
  return blocks.filter(({ text }) => /\d/.test(text));
}

const inlineTypes = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'break',
  'mdxJsxTextElement',
]);

const space = String.raw`[ \u00a0\u202f]`;
const number = String.raw`(?<![\p{L}\d.,-])[-−–]?\d+(?:(?:${space}|[.,])\d+)*`;
const big =
  'mln|mld|bln|tys|milion\\p{L}*|miliard\\p{L}*|bilion\\p{L}*|tysi[ąę]c\\p{L}*|million|billion|trillion|thousand|bn|[mb]n';
const money =
  'USD|EUR|PLN|CNY|RMB|zł|dol|dolar\\p{L}*|dollars?|euro|juan\\p{L}*|yuan|cents?|cent[óy]?w?';
const share =
  'proc|procent\\p{L}*|per cent|percent|percentage points?|pkt proc|punkt\\p{L}* procentow\\p{L}*|p\\.p|pp';
const size =
  '[kKMGTP]i?B|bytes?|bajt\\p{L}*|kilobajt\\p{L}*|megabajt\\p{L}*|gigabajt\\p{L}*|gigabytes?|megabytes?|terabytes?';
const counted =
  'godzin\\p{L}*|GPU hours?|GPU-hours?|hours?|token\\p{L}*|parametr\\p{L}*|parameters?|układ(?:ów|y)|kart|chips|GPUs?';

const patterns = [
  new RegExp(`(?:US)?[$€£¥]${space}?${number}(?:${space}(?:${big})(?!\\p{L}))?`, 'gu'),
  new RegExp(
    `${number}${space}?(?:[%‰$€£¥×]|(?:${big}|${money}|${share}|${size})(?!\\p{L}))(?:\\.?${space}(?:${money})(?!\\p{L}))?`,
    'gu',
  ),
  // A counted thing is a quantity of the ledger from a thousand on; "three hours" is prose.
  new RegExp(
    `(?<![\\p{L}\\d.,-])(?:\\d{4,}|\\d{1,3}(?:(?:${space}|[.,])\\d{3})+)${space}(?:\\p{L}+${space})?(?:${counted})(?!\\p{L})`,
    'gu',
  ),
];

/** The typed numbers of a text: "5,6 mln dolarów", "$590 billion", "17%"; not years, dates and small numbers. */
export function findTypedNumbers(text: string): { at: number; found: string }[] {
  const spans: { at: number; end: number; found: string }[] = [];
  for (const pattern of patterns)
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length;
      if (!spans.some((other) => index < other.end && other.at < end))
        spans.push({ at: index, end, found });
    }
  return spans.sort((a, b) => a.at - b.at).map(({ at, found }) => ({ at, found }));
}

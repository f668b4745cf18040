import type { SegmentState } from '../../story/freshness.ts';

/** What the commands for translators say, in the language of their environment. */
export interface StatusWords extends Readonly<Record<SegmentState, string>> {
  readonly unknown: string;
}

/** Words by `--lang` or LANG: `pl`, `pl_PL.UTF-8` → Polish; everything else → English. */
export function statusWords(language: string): StatusWords {
  return /^pl(?:[_.]|$)/.test(language) ? polish : english;
}

const english: StatusWords = {
  done: 'done',
  changed: 'changed since translated',
  written: 'translated, not accepted yet',
  missing: 'missing',
  unknown: 'the old text is not in the history of this clone',
};

const polish: StatusWords = {
  done: 'gotowe',
  changed: 'oryginał zmieniony po tłumaczeniu',
  written: 'przetłumaczone, jeszcze nieprzyjęte',
  missing: 'brak',
  unknown: 'dawnego brzmienia nie ma w historii tego klonu',
};

import type { SceneDirectory } from '../../src/story/story.ts';

/** A complete small story in two languages, without a single problem: tests break it in one place each. */
export const sampleDirectory: SceneDirectory = {
  monday: {
    steps: ['friday', 'fall'],
    words: ['close', 'days'],
    values: { close: ['price'], days: ['n'] },
    claims: ['p04'],
    series: ['prices'],
    numbers: ['p04/nvidia'],
  },
  sputnik: { steps: ['beep'], words: [], claims: [], series: [] },
  'byte-lab': { steps: ['start'], words: [], claims: [], series: [], explorable: true },
};

const interfaceOf = (tag: string, name: string, plural: string, words: Record<string, string>) => `
tag: ${tag}
name: ${name}
numbers:
  million: "{n} ${words['million']}"
  billion: "{n} ${words['billion']}"
  trillion: "{n} ${words['trillion']}"
  usd: { large: "{n} ${words['dollars']}", plain: ${plural} }
  cny: { large: "{n} ${words['yuan']}", plain: ${plural} }
  usd_per_hour: "{n} $/h"
  percentage_points: "{n} pp"
  about: "${words['about']} {n}"
  over: "${words['over']} {n}"
  range: "{low}–{high}"
status: { confirmed: ${words['confirmed']}, reported: ${words['reported']}, disputed: ${words['disputed']} }
words:
  contents: ${words['contents']}
  minutes: ${plural}
`;

const labels = (
  title: string,
  friday: string,
  fall: string,
  close: string,
  days: string,
  beep: string,
) => `
monday:
  title: ${title}
  steps:
    friday: ${friday}
    fall: ${fall}
  words:
    close: "${close} {price}"
    days: ${days}
sputnik:
  title: Sputnik
  steps: { beep: ${beep} }
byte-lab:
  title: FP8
  steps: { start: FP8 }
`;

const sources: Readonly<Record<string, string>> = {
  'content/interface/pl.yml': interfaceOf(
    'pl-PL',
    'polski',
    '{ one: "{n} raz", few: "{n} razy", many: "{n} razy", other: "{n} razu" }',
    {
      million: 'mln',
      billion: 'mld',
      trillion: 'bln',
      dollars: 'dolarów',
      yuan: 'juanów',
      about: 'około',
      over: 'ponad',
      confirmed: 'potwierdzone',
      reported: 'podane',
      disputed: 'sporne',
      contents: 'Spis treści',
    },
  ),
  'content/interface/en.yml': interfaceOf(
    'en-GB',
    'English',
    '{ one: "{n} time", other: "{n} times" }',
    {
      million: 'million',
      billion: 'billion',
      trillion: 'trillion',
      dollars: 'dollars',
      yuan: 'yuan',
      about: 'about',
      over: 'over',
      confirmed: 'confirmed',
      reported: 'reported',
      disputed: 'disputed',
      contents: 'Contents',
    },
  ),
  'content/tiny/story.yml': `
sections: [panic]
source_locale: pl
published: 2025-01-29
modified: 2025-02-01
checked: 2025-02-01
authors: [Anna Nowak]
corrections: korekta@example.org
retells: article
`,
  'content/tiny/claims.yml': `
p04:
  section: panic
  status: confirmed
  sources: [px, article]
  numbers:
    nvidia: { value: -16.97, unit: percent, digits: 2 }
    close: { low: 118, value: 118.42, high: 119, unit: usd, digits: 2 }
p05:
  section: panic
  status: reported
  corrects: true
  as_of: 2025-01-27
  sources: [article]
`,
  'content/tiny/sources.yml': `
px: { title: Prices, kind: primary, read: whole, url: "https://example.org/prices" }
article: { title: Artykuł, kind: press, read: whole }
`,
  'content/tiny/coverage.yml': `
1: { said: "spadek", verdict: wrong, claims: [p05], target: monday/fall }
2: { said: "koszt", verdict: right, claims: [p04], target: panic#cost }
3: { said: "panika", verdict: right, claims: [p04], target: panic }
`,
  'content/tiny/series/prices.csv':
    'date,close,note,source\n2025-01-24,142.62,?,px\n2025-01-27,118.42,"a, b",px article\n',
  'content/tiny/pl/story.mdx':
    '---\ntitle: Moment Sputnika\nlede: Liczba, która przestraszyła giełdę.\ndescription: Opowieść o jednej liczbie.\n---\n',
  'content/tiny/en/story.mdx':
    '---\ntitle: The Sputnik Moment\nlede: The number that frightened the market.\ndescription: A story of one number.\n---\n',
  'content/tiny/pl/panic.mdx': `---
title: Panika
description: "Poniedziałek na giełdzie"
---

W poniedziałek 27 stycznia 2025 r. giełda spadła – „nikt” nie wiedział dlaczego. {/* uwaga */}

<Scene>
  <Step show="monday/friday" alt="Dziewięć kolumn stoi na jednej linii.">
    Jest piątek. Zobacz [ceny](https://example.org/prices) i [rejestr](/pl/tiny/ledger/).
  </Step>
  <Step show="monday/fall" alt="Kolumny opadają.">
    Nvidia traci <Claim id="p04" number="nvidia" form="size" />.

    - **Pierwsza** rzecz: <Claim id="p05">to nie stało się *od razu*</Claim>.
  </Step>
</Scene>

## Koszt {#cost}

Trzy dni później minęło.

<Aside title="Na marginesie">

> Cytat z ośmiu bitów, FP8.

</Aside>

<Explore show="byte-lab" alt="Wpisz liczbę." />

<Scene>
<Step show="sputnik/beep" alt="Kula z anten nadaje sygnał.">

Sputnik nadaje.

</Step>
</Scene>
`,
  'content/tiny/en/panic.mdx': `---
title: Panic
description: "A Monday on the exchange"
---

On Monday 27 January 2025 the exchange fell, and “nobody” knew why.

<Scene>
  <Step show="monday/friday" alt="Nine columns stand on one line.">
    It is Friday. See [prices](https://example.org/prices) and [the ledger](/en/tiny/ledger/).
  </Step>
  <Step show="monday/fall" alt="The columns sink.">
    Nvidia loses <Claim id="p04" number="nvidia" form="size" />.

    - The **first** thing: <Claim id="p05">it did not happen *at once*</Claim>.
  </Step>
</Scene>

## Cost {#cost}

Three days later it was over.

<Aside title="In the margin">

> A quotation from eight bits, FP8.

</Aside>

<Explore show="byte-lab" alt="Type a number." />

<Scene>
<Step show="sputnik/beep" alt="A sphere with aerials sends a signal.">

Sputnik sends.

</Step>
</Scene>
`,
  'content/tiny/pl/pages/about.mdx':
    '---\ntitle: O nas\ndescription: Kto to napisał.\n---\n\nNapisaliśmy to sami.\n',
  'content/tiny/en/pages/about.mdx':
    '---\ntitle: About\ndescription: Who wrote it.\n---\n\nWe wrote it ourselves.\n',
  'content/tiny/pl/labels.yml': labels(
    'Poniedziałek',
    'Piątek',
    'Spadek',
    'zamknięcie',
    '{ one: "{n} dzień", few: "{n} dni", many: "{n} dni", other: "{n} dnia" }',
    'Sygnał',
  ),
  'content/tiny/en/labels.yml': labels(
    'Monday',
    'Friday',
    'The fall',
    'close',
    '{ one: "{n} day", other: "{n} days" }',
    'The signal',
  ),
  'content/tiny/pl/claims.yml': `
p04: { statement: "Nvidia straciła w poniedziałek." }
p05: { statement: "Strata przyszła po tygodniu.", corrected: "„w ciągu kilku godzin”" }
`,
  'content/tiny/en/claims.yml': `
p04: { statement: "Nvidia lost on Monday." }
p05: { statement: "The loss came after a week.", corrected: "“within a few hours”" }
`,
};

/** The files of the sample, with texts put in place of some of them; undefined takes a file away. */
export function sampleFiles(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of Object.entries({ ...sources, ...changes }))
    if (text !== undefined)
      files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return files;
}

/** The text of a file of the sample with one passage changed; throws where the passage is not there. */
export function sampleWith(path: string, from: string, to: string): Record<string, string> {
  const text = sampleText(path);
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, () => to) };
}

export function sampleText(path: string): string {
  const text = sources[path];
  if (text === undefined) throw new Error(`no file ${path} in the sample`);
  return text;
}

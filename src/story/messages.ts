import { polishMessages, polishWords } from './messages-pl.ts';

export type Language = 'pl' | 'en';

/** Every rule that a file of content/ may break, and how it is told in English. */
const englishMessages = {
  // Bytes and characters
  size: 'the file has {found} bytes; expected at most {limit}',
  utf8: 'byte {found} is not UTF-8; save the file as UTF-8',
  control: 'control character {found}; delete it',
  direction: 'hidden character {found}, which turns the direction of text; delete it',
  invisible: 'invisible character {found} in “{word}”; delete it',
  'mixed-script': 'the word “{word}” mixes letters that look alike ({found}); type it anew',
  'note-bom': 'the file begins with a byte-order mark; it is left out',
  'note-crlf': 'lines end in CR LF; read as LF',
  'note-nfd': 'letters and accents are stored apart (NFD); read as one (NFC)',
  // What the parser must not be given
  depth: 'nested deeper than {limit} levels',
  'depth-blocks': 'quotes and lists are nested deeper than {limit} levels',
  'depth-brackets': 'brackets are nested deeper than {limit} levels',
  'depth-tags': 'tags are nested deeper than {limit} levels',
  'many-braces': 'more than {limit} braces in one file',
  'many-entities': 'more than {limit} “&” in one paragraph; type the characters themselves',
  'many-addresses': 'more than {limit} addresses in one paragraph',
  'long-paragraph': 'more than {limit} characters without an empty line',
  'long-code': 'more than {limit} characters of code in one file',
  // Frontmatter and YAML
  'frontmatter-missing':
    'found “{found}”; expected the frontmatter, which begins with a line “---” at the very top',
  'frontmatter-unclosed': 'the frontmatter is not closed; expected a line “---” behind it',
  'frontmatter-line':
    'found “{found}” in the frontmatter; expected its end, a line of exactly “---”',
  'frontmatter-key': 'the key “{found}” is not allowed: it would make the site load other files',
  'yaml-syntax': 'YAML: {found}',
  'yaml-alias': 'YAML alias {found}; write the value itself',
  'yaml-anchor': 'YAML anchor {found}; leave it out',
  'yaml-tag': 'YAML tag {found}; leave it out',
  'yaml-directive': 'YAML directive (%); leave it out',
  'yaml-key': 'found “{found}” as a key; expected a plain word',
  'yaml-quote': 'found {found}, which reads as a date or a number; put it in quotes',
  'key-twice': 'the key “{found}” stands twice',
  'key-unknown': 'unknown key “{found}”',
  'key-missing': 'the key “{key}” is missing',
  'key-form': 'the key “{found}” has the wrong form; expected {expected}',
  'value-type': '“{key}”: found {found}, expected {expected}',
  'value-choice': '“{key}”: unknown value “{found}”',
  'value-form': '“{key}”: found “{found}”, expected {expected}',
  'value-range': '“{key}”: found {found}, expected {expected}',
  'value-empty': '“{key}” is empty',
  'value-rule': '“{key}”: {expected} {detail}',
  // MDX
  syntax: 'cannot be read: {found}',
  esm: 'a line begins with “{found}”, which is code; begin it with another word',
  expression: 'braces are code: found {found}; write \\{ for a brace, {/* … */} for a comment',
  'brace-unclosed': 'a brace “{” is not closed; write \\{ for a brace',
  spread: '<{component}>: {found} is code; write the attributes out',
  'html-comment': 'found “<!--”; a comment is {/* … */}',
  'html-tag': 'HTML is not allowed: found <{component}>; write Markdown',
  fragment: 'empty tag <>; leave it out',
  'component-unknown': 'unknown tag <{component}>',
  'component-place': '<{component}> stands in {parent}; expected it in {expected}',
  'component-words': '<{component}> holds text besides “{found}”; expected one of the two',
  'scene-holds': 'found {found} in <Scene>; expected only <Step>',
  'holds-nothing': '<{component}> is empty; expected {expected}',
  'holds-text': '<{component}> holds text; expected <{component} … />',
  'attribute-unknown': '<{component}>: unknown attribute “{found}”',
  'attribute-code': '<{component}>: the attribute “{found}” is code',
  'attribute-missing': '<{component}>: the attribute “{key}” is missing',
  'attribute-empty': '<{component}>: the attribute “{key}” is empty; expected text',
  'attribute-twice': '<{component}>: the attribute “{found}” stands twice',
  'attribute-form': '<{component}> {key}: found “{found}”, expected {expected}',
  'attribute-quotes': 'found {found} behind “=”; a value stands between straight quotes: ="…"',
  'tag-unclosed': '<{component}> is not closed; expected </{component}>',
  'tag-unopened': '</{found}> closes nothing; delete it, or open <{found}> before',
  'tag-crossed': 'found </{found}>; expected </{component}> first',
  'tag-broken': 'found “<” that begins no tag; write &lt; for the sign, [text](address) for a link',
  image: 'images are not allowed; pictures are scenes',
  'link-scheme': 'the link leads to “{found}”; expected http, https, mailto, a path or #id',
  'link-form': 'the address “{found}” is malformed',
  'node-unknown': 'found {found}, which is not allowed in a story',
  'heading-id-missing': 'the heading has no id; write for example ## {found} {#{expected}}',
  'heading-attribute':
    'the heading has the attribute “{found}”; expected only an id such as {#cost}',
  'heading-id-twice': 'the id “{found}” stands twice in this section',
  // CSV
  'csv-syntax': 'CSV: {found}',
  'csv-semicolon': 'cells are separated by semicolons; expected commas',
  'csv-empty': 'the table has no rows',
  'csv-header': 'column {column} has no name of its own: “{found}”',
  'csv-hole': 'the cell “{column}” is empty; expected a value, or ? where it is not known',
  'csv-ragged': 'found {found} cells; expected {expected}, as in the first line',
  'csv-lines': 'a cell runs over several lines; expected one line',
  'csv-decimal':
    'found {found} in “{column}”; a number has a decimal point, a plain minus and no spaces: {expected}',
  'csv-source': 'the table has no column “source”',
  // What must fit together
  'file-missing': 'the file {found} is missing',
  'file-unknown': 'a story has no such file',
  'locale-source': 'source_locale is “{found}”, but there is no folder with story.mdx of that name',
  'filled-in':
    'passages that the original has gained: {found}; they stand here in its words until they are translated',
  'section-unlisted': 'the section “{found}” is not listed in story.yml',
  'section-unknown': 'unknown section “{found}”',
  'source-unknown': 'unknown source “{found}”',
  'scene-unknown': 'unknown scene “{found}”',
  'step-unknown': 'the scene “{scene}” has no step “{found}”',
  'step-twice': 'the step “{found}” stands twice in this story; first at {first}',
  'step-scene':
    'the step “{found}” is of another scene than the first one in this <Scene>, “{scene}”',
  'explore-still': 'the scene “{found}” has nothing to explore',
  'claim-unknown': 'unknown claim “{found}”',
  'number-unknown': 'the claim “{claim}” has no number “{found}”',
  'number-which': 'the claim “{claim}” has several numbers; name one: number="…"',
  'number-none': 'the claim “{claim}” has no number; write words: <Claim id="{claim}">…</Claim>',
  'scene-needs-claim': 'the scene “{scene}” needs the claim “{found}”, which the ledger lacks',
  'scene-needs-series': 'the scene “{scene}” needs series/{found}.csv',
  'words-missing': 'the words of the claim “{found}” are missing',
  'words-unknown': 'the ledger has no claim “{found}”',
  'corrected-missing': 'the claim “{found}” corrects the source article; “corrected” is missing',
  'before-missing':
    'the claim “{found}” was amended; “before”, what it said until then, is missing',
  'before-extra':
    'the claim “{found}” was not amended; leave out “before”, or write “amended: date” in the ledger',
  'corrected-extra':
    'the claim “{found}” corrects nothing; leave out “corrected”, or write “corrects: true” in the ledger',
  'label-scene-missing': 'the scene “{found}” has no labels',
  'label-step-missing': 'the scene “{scene}” lacks the title of the step “{found}”',
  'label-word-missing': 'the scene “{scene}” lacks the word “{found}”',
  'label-unknown': 'the scene “{scene}” prints no “{found}”',
  'plural-missing': 'the plural form “{found}” is missing; this language needs {expected}',
  'plural-extra': 'this language has no plural form “{found}”; it needs {expected}',
  'placeholder-unknown': 'the place {{found}} gets no value here',
  'placeholder-missing': 'the place {{found}} is missing',
  'parity-step': 'found the step {found}; expected {expected}, as in {source}',
  'parity-claims': 'claims here: {found}; expected {expected}, as in {source}',
  'parity-links': 'links here: {found}; expected {expected}, as in {source}',
  'parity-paragraphs': 'found {found} paragraphs; expected {expected}, as in {source}',
  'parity-headings': 'headings here: {found}; expected {expected}, as in {source}',
  'parity-keys': 'the key “{found}” is in {source}, but not here',
  untranslated: 'not translated: “{found}”',
  'number-ledger':
    'found “{found}”, but the ledger says {expected}; print it with <Claim id="…" number="…" />',
  'term-never': 'the glossary rules out “{found}”; expected {expected}',
  'lock-line':
    'found “{found}”; expected a segment and a hash, as npm run translate:accept writes them',
  'number-typed': 'the number “{found}” is typed as text; expected <Claim id="…" number="…" />',
  'coverage-empty':
    'statement {key} has no target; expected scene/step, section or section#heading',
  'coverage-unlisted':
    'statement {key}: “{found}” is in a section that story.yml does not list yet',
  'coverage-target': 'statement {key}: “{found}” is not found in “{locale}”',
  'redirect-target': '“{found}” is told nowhere in “{locale}”, so no old address can lead there',
  'redirect-told': '“{found}” is told in “{locale}”, so it is no old address',
} as const;

export type Rule = keyof typeof englishMessages;

export interface MessageWords {
  readonly note: string;
  readonly choices: string;
  readonly none: string;
  readonly meant: string;
  /** Names of types and forms that schemas expect. */
  readonly expected: Readonly<Record<string, string>>;
}

export const messages: Readonly<Record<Language, Readonly<Record<Rule, string>>>> = {
  en: englishMessages,
  pl: polishMessages,
};

export const messageWords: Readonly<Record<Language, MessageWords>> = {
  en: {
    note: 'note',
    choices: 'possible',
    none: 'none yet',
    meant: 'did you mean “{meant}”?',
    expected: {
      string: 'text',
      array: 'a list',
      object: 'keys with values',
      record: 'keys with values',
      int: 'a whole number',
      number: 'a number',
      boolean: 'true or false',
      url: 'an address with https://',
      'email | url': 'an e-mail address or an address with https://',
      'string | record': 'text, or plural forms',
      address: 'scene/step',
      scene: 'scene or scene/step',
      id: 'small letters, digits and dashes, such as "eight-bits"',
      text: 'text between quotes',
      words: 'text',
      top: 'the top level of the file',
      steps: '<Scene>',
      'outside-claim': 'text outside a <Claim>',
      'outside-aside': 'text outside an <Aside>',
    },
  },
  pl: polishWords,
};

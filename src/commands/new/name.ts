import { WrongCall } from '../translate/project.ts';

/** What a name is for. */
export type Named = 'story' | 'section' | 'scene';

/** Names with another meaning: where a story, section or scene would lie, in YAML, or on Windows. */
const reserved: readonly string[] = [
  ...['interface', 'story', 'pages', 'series', 'text', 'scenes', 'places'],
  ...['true', 'false', 'null', 'constructor', 'con', 'prn', 'aux', 'nul'],
];

/** Throws, with the rule and an example, where a word cannot be a name in addresses and folders. */
export function checkName(kind: Named, name: string | undefined): asserts name is string {
  if (name !== undefined && reserved.includes(name))
    throw new WrongCall(`“${name}” has another meaning; name the ${kind} “my-${name}” or the like`);
  if (name === undefined || name.length > 40 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new WrongCall(
      `“${name ?? ''}” is no name for a ${kind}; expected at most 40 small letters a–z, digits and ` +
        `dashes, a letter first, such as “${suggestion(name ?? '')}”`,
    );
}

/** The nearest name that is allowed. */
function suggestion(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[łŁ]/g, 'l');
  const dashed = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const near = dashed
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return near === '' || reserved.includes(near) ? 'eight-bits' : near;
}

import inkCss from '../../styles/ink.css?raw';

/** The inks of the light theme by their names, from the first rule of ink.css. */
const inks = new Map(
  [...(inkCss.split('}')[0] ?? '').matchAll(/(--[\w-]+):\s*(#[0-9a-f]+)/g)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
);

/** The colour of an ink on light paper: `--paper` gives #f3ede0. Throws where there is no such ink. */
export function inkToColour(name: string): string {
  const colour = inks.get(name);
  if (colour === undefined) throw new Error(`ink.css has no ink “${name}”`);
  return colour;
}

/**
 * A printed drawing for programs that read strict XML and know no CSS variables: every `var(--ink)` is a
 * colour, and an empty attribute, of which the HTML printer leaves the name alone, has its value again.
 */
export function toPlainSvg(svg: string): string {
  return svg
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => inkToColour(name))
    .replace(/<\w[^<>]*\s[\w-]+(?=[\s/>])[^<>]*>/g, (tag) =>
      tag.replace(/(\s[\w:-]+)(="[^"]*")?/g, (_, name: string, value = '=""') => name + value),
    );
}

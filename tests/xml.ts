/** An element of an XML file; its text is that of itself and all below, with entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const resolved = (text: string) =>
  text.replace(/&(\w+);/g, (_, name: string) => {
    const letter = entities[name];
    if (letter === undefined) throw new Error(`unknown entity &${name};`);
    return letter;
  });

/** Reads the plain XML that the site writes: no comments, no CDATA. Throws where it is not well-formed. */
export function parseXml(source: string): XmlElement {
  const text = source.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [piece] of text.matchAll(/<[^>]*>|[^<]+/g)) {
    const parent = open.at(-1) as XmlElement;
    const closing = /^<\/([\w:]+)>$/.exec(piece)?.[1];
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
      (open.at(-1) as XmlElement).text += parent.text;
    } else if (piece.startsWith('<')) {
      const found = /^<([\w:]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>$/.exec(piece);
      if (!found) throw new Error(`not well-formed: ${piece}`);
      const [, name = '', list = '', end] = found;
      const attributes = Object.fromEntries(
        [...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          resolved(value),
        ]),
      );
      const element: XmlElement = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (end === '') open.push(element);
    } else if (parent !== root) parent.text += resolved(piece);
    else if (piece.trim() !== '') throw new Error(`outside of all elements: ${piece}`);
  }
  const [only, ...rest] = root.children;
  if (!only || rest.length > 0 || open.length > 1)
    throw new Error('an XML file holds one element, closed');
  return only;
}

/** The children of an element by their name. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

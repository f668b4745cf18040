/** The faces that pictures use, by the names that ink and picture styles know. */
const faces = ['Poster', 'Label'];
const style =
  '.display{font-family:Poster,sans-serif;font-weight:800;letter-spacing:-.015em}' +
  ".label{font-family:Label,sans-serif;font-weight:500;font-feature-settings:'tnum'}";

/** The picture on a stage as a file of its own: its inks as they are now, its letters inside. */
export async function standalone(stage: HTMLElement): Promise<string> {
  const svg = stage.querySelector('svg')?.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const add = (name: string, attributes: object, text = '') => {
    const child = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, String(value));
    child.textContent = text;
    svg.prepend(child);
  };
  add('rect', { width, height, fill: 'var(--paper)' });
  const patterns = document.querySelector('.shapes defs');
  if (patterns) svg.prepend(patterns.cloneNode(true));
  add('style', {}, (await Promise.all(faces.map(faceToRule))).join('') + style);
  const inks = getComputedStyle(document.documentElement);
  return new XMLSerializer()
    .serializeToString(svg)
    .replace(/var\((--[\w-]+)\)/g, (_, ink: string) => inks.getPropertyValue(ink).trim());
}

/** The rule of a face with its letters inside; nothing where they cannot be had. */
async function faceToRule(family: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const rule = rules.find(
    (one): one is CSSFontFaceRule =>
      one instanceof CSSFontFaceRule &&
      one.style.getPropertyValue('font-family').replace(/["']/g, '') === family,
  );
  const address = /url\("?([^")]+)/.exec(rule?.style.getPropertyValue('src') ?? '')?.[1];
  if (address === undefined) return '';
  try {
    const letters = await (await fetch(address)).blob();
    return `@font-face{font-family:${family};src:url(${await toDataAddress(letters)})}`;
  } catch {
    return '';
  }
}

function toDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = reject;
    reader.readAsDataURL(blob);
  });
}

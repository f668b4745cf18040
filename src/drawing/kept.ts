import type { ComponentChild } from 'preact';

type Properties = Readonly<Record<string, unknown>>;

/**
 * A component that is drawn again only when one of its properties changed, lists of words being compared
 * word by word: most texts of a picture stand still while other things move.
 */
export function kept<P extends object>(
  draw: (props: P) => ComponentChild,
): (props: P) => ComponentChild {
  return function Kept(this: { shouldComponentUpdate?: unknown }, props: P) {
    this.shouldComponentUpdate = hasChanged;
    return draw(props);
  };
}

function hasChanged(this: { readonly props: Properties }, next: Properties): boolean {
  const { props } = this;
  for (const name in next) if (!isSame(props[name], next[name])) return true;
  for (const name in props) if (!(name in next)) return true;
  return false;
}

const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, i) => Object.is(item, b[i])));

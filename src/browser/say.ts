/** Tells the reader something above the reading bar, until they have moved on by half a screen. */
export function say(...text: (string | Node)[]): void {
  const said = document.querySelector<HTMLElement>('.said');
  if (!said) return;
  said.replaceChildren(...text);
  const from = scrollY;
  const hush = () => {
    if (Math.abs(scrollY - from) < innerHeight / 2) return;
    said.replaceChildren();
    removeEventListener('scroll', hush);
  };
  addEventListener('scroll', hush, { passive: true });
}

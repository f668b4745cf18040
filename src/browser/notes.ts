/**
 * A claim's mark is a link to the ledger; where the browser knows popovers it opens the claim's note in
 * place instead, and the link stays for a new tab or a middle click.
 */
export function openNotesInPlace(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    )
      return;
    const mark =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a.mark') : null;
    const note = mark && document.getElementById(`note-${mark.dataset['claim'] ?? ''}`);
    if (!mark || !note) return;
    event.preventDefault();
    // The source makes the note come next in the order of the keyboard and lets CSS anchor it.
    note.togglePopover({ source: mark } as unknown as boolean);
  });
}

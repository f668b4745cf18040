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
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.mark') : null;
    if (mark && openNote(mark)) event.preventDefault();
  });
}

/** Opens the note of a mark, or closes it where it is open; gives whether there is one. */
export function openNote(mark: HTMLAnchorElement): boolean {
  const note = document.getElementById(`note-${mark.hash.slice(1)}`);
  if (!note || !('popover' in note)) return false;
  // Beside running text there is a margin, beside a step its picture.
  note.toggleAttribute('data-margin', !mark.closest('.step'));
  // The source makes the note come next in the order of the keyboard and lets CSS anchor it.
  note.togglePopover({ source: mark } as unknown as boolean);
  void import('./cite.ts').then(({ offerCitation }) => offerCitation(note));
  return true;
}

/** The claim whose note is open. */
export function openClaim(): string | undefined {
  if (!('popover' in HTMLElement.prototype)) return undefined;
  return document.querySelector('.note:popover-open')?.id.slice('note-'.length);
}

/** Puts the tool that copies a citation into a note or an entry of the ledger, once. */
export function offerCitation(entry: HTMLElement): void {
  const printed = document.querySelector<HTMLElement>('.cite[hidden]');
  if (!printed || entry.querySelector('.cite')) return;
  const tool = printed.cloneNode(true) as HTMLElement;
  const status = tool.querySelector<HTMLElement>('[role="status"]');
  tool.hidden = false;
  entry.append(tool);
  tool.querySelector('button')?.addEventListener('click', () => {
    const { tag, from = '', copied = '', refused = '' } = tool.dataset;
    const today = new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date());
    const text = citationOf(entry, from.replace('{date}', today));
    navigator.clipboard.writeText(text).then(
      () => say(copied),
      // What cannot be copied can be selected.
      () => say(`${refused}\n\n${text}`),
    );
  });

  function say(text: string): void {
    if (status) status.textContent = text;
  }
}

/** The statement with its status, its sources with their dates and addresses, and where it was read. */
function citationOf(entry: HTMLElement, from: string): string {
  const said = (selector: string) => textOf(entry.querySelector(selector));
  const sources = [...entry.querySelectorAll('.claim-facts li')].map((source) => {
    const { href = '' } = source.querySelector('a') ?? {};
    return `– ${[textOf(source), href].filter(Boolean).join(', ')}`;
  });
  const link = entry.querySelector<HTMLAnchorElement>('.note-foot a, .entry-id');
  const address = link?.href ?? location.href;
  return [
    `${said('.claim-statement')} (${said('.claim-status')})`,
    ...sources,
    said('.claim-as-of'),
    from.replace('{address}', address),
  ]
    .filter(Boolean)
    .join('\n');
}

const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

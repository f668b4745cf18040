import '../styles/passages.css';

// For translators, in development only: the state of each passage on the page, and its place in the files.
interface Passage {
  readonly path: string;
  readonly address: string;
  readonly line: number;
  readonly column: number;
  readonly state: string;
  readonly text: string;
}

/** Opens the file of a passage at its line, in the editor that the developer's machine runs. */
async function openFile({ path, line, column }: Passage): Promise<void> {
  await fetch(`/__open-in-editor?file=${encodeURIComponent(`${path}:${line}:${column}`)}`);
}

function placeButton(passage: Passage): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'passage-place';
  button.type = 'button';
  button.dataset['state'] = passage.state;
  button.title = passage.address;
  button.textContent = `${passage.path.split('/').at(-1) ?? ''}:${passage.line}`;
  button.addEventListener('click', () => void openFile(passage));
  return button;
}

/** Where a passage stands on the page: its own element, or the slip beside the picture that it describes. */
function elementOf({ path, address }: Passage): Element | null {
  const own = document.querySelector(`[data-passage="${CSS.escape(`${path}#${address}`)}"]`);
  const step = /^(.+)\/alt$/.exec(address)?.[1];
  if (own || step === undefined) return own;
  return document.getElementById(step)?.querySelector('.slip') ?? null;
}

const first = document.querySelector<HTMLElement>('[data-passage]');
const folder = /^content\/[^/]+\/[^/]+/.exec(first?.dataset['passage'] ?? '')?.[0];
if (folder !== undefined) {
  const answer = await fetch(`${import.meta.env.BASE_URL}edit/passages.json?folder=${folder}`);
  const { passages, words } = (await answer.json()) as {
    passages: Passage[];
    words: Record<string, string>;
  };
  const panel = document.createElement('details');
  panel.className = 'passages';
  const counts = new Map<string, number>();
  for (const passage of passages) {
    counts.set(passage.state, (counts.get(passage.state) ?? 0) + 1);
    const element = elementOf(passage);
    element?.prepend(placeButton(passage));
    if (element || passage.state === 'done') continue;
    const item = document.createElement('p');
    item.append(placeButton(passage), ` ${passage.text}`);
    panel.append(item);
  }
  const summary = document.createElement('summary');
  const states = [...counts].map(([state, n]) => `${n} ${words[`state_${state}`] ?? state}`);
  summary.textContent = `${words['passages'] ?? ''}: ${states.join(', ')}`;
  panel.prepend(summary);
  panel.addEventListener('toggle', () => {
    document.documentElement.toggleAttribute('data-passages', panel.open);
  });
  document.body.append(panel);
}

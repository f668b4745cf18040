import { h, render } from 'preact';
import { isExplorable, type Explorable, type Picture } from '../scenes/scene.ts';
import { sentenceToText } from '../scenes/sentence.ts';
import {
  initialSettings,
  settingsToText,
  textToSettings,
  type Settings,
} from '../scenes/settings.ts';
import { TableView, tableToCsv } from '../scenes/table-view.tsx';
import { createWording, type Wording } from '../story/wording.ts';
import type { Facts } from '../story/facts.ts';
import { connectControls } from './controls.ts';
import type { ExplorableDrawing } from './drawings.ts';
import { save } from './save.ts';
import { createStage } from './stage.ts';
import { standalone } from './standalone.ts';
import { pageScenes } from './page-scenes.ts';

/** Brings an explorable to life: its controls change the settings, and all that it shows follows. */
export async function explore(
  element: HTMLElement,
  { Picture, scene }: ExplorableDrawing,
): Promise<void> {
  const name = element.dataset['explore'] ?? '';
  const page = await pageScenes();
  if (!scene || !isExplorable(scene)) throw new Error(`${name} cannot be explored`);
  const labels = page.labels[name];
  if (!labels) throw new Error(`the page has no words for ${name}`);
  const wording = createWording({ tag: page.tag, numbers: page.numbers, labels });
  run(element, { name, scene, Picture, facts: page.facts, wording, words: page.words });
}

interface Parts {
  readonly name: string;
  readonly scene: Explorable;
  readonly Picture: Picture;
  readonly facts: Facts;
  readonly wording: Wording;
  readonly words: Readonly<Record<string, string>>;
}

function run(element: HTMLElement, parts: Parts): void {
  const { name, scene, Picture, facts, wording, words } = parts;
  const find = <E extends Element>(selector: string) => element.querySelector<E>(selector);
  const stage = find<HTMLElement>('.stage');
  const table = find<HTMLElement>('.data-scroll');
  const summary = find<HTMLElement>('.explore-summary output');
  const message = find<HTMLElement>('.explore-message');
  const details = find<HTMLDetailsElement>('.data');
  if (!stage || !table || !summary || !message || !details) return;

  const initial = initialSettings(scene.settings, (word) => wording.word(word));
  const asked = new URLSearchParams(location.search).get(name);
  const read = textToSettings(scene.settings, asked ?? '', initial);
  let settings: Settings = read.settings;
  let painting = 0;
  let waiting = 0;

  const picture = createStage(element, stage, Picture, wording);
  const tabulate = picture.fuse(() =>
    render(h(TableView, { table: scene.table(facts, settings), facts, wording }), table),
  );
  const paint = () => {
    painting = 0;
    picture.show(scene.frameAt(scene.steps[0]?.name ?? '', 1, facts, settings));
    controls.catchUp();
    // The picture is what the reader waits for: the table comes when it is on the screen.
    if (details.open) setTimeout(tabulate);
  };
  /** One computation a frame, however often a slider moves. */
  const soon = () => {
    painting ||= requestAnimationFrame(picture.fuse(paint));
  };
  /** After a change has ended: the sentence that is read out, and the address. */
  const settle = picture.fuse(() => {
    clearTimeout(waiting);
    waiting = 0;
    const text = sentenceToText(scene.summary(facts, settings), wording);
    if (summary.textContent !== text) summary.textContent = text;
    writeAddress(name, settingsToText(scene.settings, settings, initial));
  });
  /** A key held down and a word being typed are one change; browsers also limit how often an address may change. */
  const settleIn = (milliseconds: number) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(settle, milliseconds);
  };
  const settleNow = () => {
    if (waiting !== 0) settle();
  };

  const controls = connectControls(element, {
    spec: scene.settings,
    wording,
    words,
    initial,
    settings: () => settings,
    change(next) {
      settings = next;
      message.textContent = '';
      soon();
    },
    settleIn,
  });
  table.replaceChildren();
  details.addEventListener('toggle', soon);
  if ('ResizeObserver' in window) new ResizeObserver(picture.fit).observe(stage);
  paint();
  if (asked !== null) settle();
  if (read.mended.length > 0) message.textContent = words['address_mended'] ?? '';
  // Whoever leaves takes the last change along: the language link reads the address when it is pressed.
  document.addEventListener('click', settleNow, true);
  window.addEventListener('pagehide', settleNow);

  const actions: Readonly<Record<string, () => void>> = {
    reset: () => controls.set(initial),
    link() {
      settle();
      copyAddress(name).then(
        () => (message.textContent = words['copied'] ?? ''),
        () => (message.textContent = words['not_copied'] ?? ''),
      );
    },
    csv: () =>
      save(`${name}.csv`, 'text/csv', tableToCsv(scene.table(facts, settings), facts, wording)),
    svg: () => void standalone(stage).then((text) => save(`${name}.svg`, 'image/svg+xml', text)),
  };
  for (const button of element.querySelectorAll<HTMLButtonElement>('[data-action]')) {
    button.disabled = false;
    button.addEventListener('click', () => actions[button.dataset['action'] ?? '']?.());
  }
}

/** Puts a state into the address without a new entry in the history. */
function writeAddress(name: string, text: string): void {
  const url = new URL(location.href);
  if (text === '') url.searchParams.delete(name);
  else url.searchParams.set(name, text);
  try {
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  } catch {
    // Safari refuses when it happens too often; the next change writes again.
  }
}

async function copyAddress(name: string): Promise<void> {
  const url = new URL(location.href);
  url.hash = name;
  await navigator.clipboard.writeText(url.href);
}

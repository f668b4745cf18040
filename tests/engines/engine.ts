import { setTimeout as wait } from 'node:timers/promises';

/** What a reader has chosen in the browser or the system before the page opens. */
export interface Preferences {
  readonly script?: false;
  readonly storage?: false;
  readonly calm?: true;
  readonly dark?: true;
  /** A time zone and a language of neither text nor author. */
  readonly foreign?: true;
}

/** What a process gets whose reader is far away. */
export const foreign = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LANGUAGE: 'ar' };

/** A value that survives the way into a page and back. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | object;

/** One tab of a browser, the same for every engine. */
export interface Tab {
  goto(address: string): Promise<void>;
  /** Runs a function in the page; it may know nothing but its arguments. */
  run<A extends readonly Plain[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs the text of a script, whatever the page's policy is. */
  inject(script: string): Promise<void>;
  press(key: Key): Promise<void>;
  wheel(pixels: number): Promise<void>;
  /** Sets the size of the page in CSS pixels; WebKitGTK's window is never narrower than 450. */
  resize(width: number, height: number): Promise<void>;
  /** Changes a preference while the page is open, where the engine's driver can. */
  prefer?(features: Readonly<Record<string, string>>): Promise<void>;
  /** Enlarges the page under two fingers, where the engine's driver can. */
  pinch?(scale: number): Promise<void>;
  close(): Promise<void>;
}

export const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowRight: '\uE014',
} as const;
export type Key = keyof typeof keys | 'j' | 'k';

/** Whether a page has come with all that it asks for; runs in it. */
export const isLoaded = (address: string): boolean =>
  location.href === address && document.readyState === 'complete';

/** Asks until there is an answer: a driver listens a moment after it has started, a page comes when it comes. */
export async function untilAnswered(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await ask().catch(() => undefined)) !== undefined) return;
    await wait(50);
  }
  throw new Error('the driver does not answer, or the page does not load');
}

/** A browser that is running. */
export interface Browser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser engine as Debian packages it. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  readonly program: string;
  launch(preferences?: Preferences): Promise<Browser>;
}

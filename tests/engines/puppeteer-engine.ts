import puppeteer, { type Browser as Driver, type BrowserContext, type Page } from 'puppeteer-core';
import { findChrome, openChrome } from '../../src/commands/browser.ts';
import {
  foreign,
  isLoaded,
  untilAnswered,
  type Browser,
  type Engine,
  type Preferences,
  type Tab,
} from './engine.ts';

/** Chromium over CDP: preferences are set tab by tab, and may change while the page is open. */
export const chromium: Engine = {
  name: 'Chromium',
  get program() {
    return findChrome();
  },
  async launch(preferences = {}) {
    return tabsOf(await openChrome(), async (page) => {
      if (preferences.script === false) await page.setJavaScriptEnabled(false);
      if (preferences.foreign) {
        await page.emulateTimezone(foreign.TZ);
        await page.emulateLocale(foreign.LANGUAGE);
      }
      if (preferences.storage === false) await page.evaluateOnNewDocument(refuseStorage);
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: preferences.dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: preferences.calm ? 'reduce' : 'no-preference' },
      ]);
      return {
        prefer: (features) => changeMedia(page, features),
        async pinch(pageScaleFactor) {
          const session = await page.createCDPSession();
          await session.send('Emulation.setPageScaleFactor', { pageScaleFactor });
        },
      };
    });
  },
};

async function changeMedia(page: Page, features: Readonly<Record<string, string>>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** Firefox over WebDriver BiDi: preferences are set when it starts. */
export const firefox: Engine = {
  name: 'Firefox',
  program: '/usr/bin/firefox-esr',
  async launch(preferences = {}) {
    const driver = await puppeteer.launch({
      browser: 'firefox',
      executablePath: this.program,
      headless: true,
      extraPrefsFirefox: prefsOf(preferences),
      env: { ...process.env, ...(preferences.foreign && foreign) },
    });
    return tabsOf(driver);
  },
};

const prefsOf = ({ script, storage, calm, dark, foreign: far }: Preferences) => ({
  'javascript.enabled': script ?? true,
  'ui.prefersReducedMotion': calm ? 1 : 0,
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
  ...(far && { 'intl.accept_languages': foreign.LANGUAGE }),
  ...(storage === false && { 'network.cookie.cookieBehavior': 2 }),
});

/** What Chromium does when all cookies are blocked: the storages throw as soon as they are named. */
function refuseStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
}

function tabsOf(
  driver: Driver,
  prepare?: (page: Page) => Promise<Pick<Tab, 'prefer' | 'pinch'>>,
): Browser {
  return {
    async newTab() {
      // A context of its own: no tab meets another one's cache or storage.
      const context = await driver.createBrowserContext();
      const page = await context.newPage();
      const more = await prepare?.(page);
      return { ...tabOf(page, context), ...more };
    },
    close: () => driver.close(),
  };
}

function tabOf(page: Page, context: BrowserContext): Tab {
  return {
    async goto(address) {
      // Not the driver's own way: Firefox's waits for ever on a page that has reloaded itself.
      await page.evaluate((to) => void (location.href = to), address);
      await untilAnswered(async () => (await page.evaluate(isLoaded, address)) || undefined);
    },
    run: (work, ...args) => page.evaluate(work as never, ...args) as never,
    async inject(script) {
      await page.evaluate(script);
    },
    press: (key) => page.keyboard.press(key),
    async wheel(pixels) {
      const { width, height } = page.viewport() ?? { width: 450, height: 800 };
      await page.mouse.move(width / 2, height / 2);
      await page.mouse.wheel({ deltaY: pixels });
    },
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => context.close(),
  };
}

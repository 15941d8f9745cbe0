import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { once } from './read-once.js';

/** What a window of the suites is opened with; `watched` follows htmx's requests (`test/browser/in-page/watch.js`). */
export interface WindowOptions extends BrowserContextOptions {
  readonly watched?: boolean;
}

const WATCH = 'test/browser/in-page/watch.js';
const USUAL = { width: 1_280, height: 720 };

/** Windows that were put away, by what they were opened with and cannot lose: kept for all suites of a process. */
const away = once('windows', () => new WeakMap<Browser, Map<string, Page[]>>());
const opened = once('opened windows', () => new WeakMap<Page, WindowOptions>());

/**
 * A window of somebody new. One that was put away is given again, without cookies and of the size that is asked for:
 * opening one, whose process has read no page yet, takes as long as loading three pages.
 */
export async function openWindow(browser: Browser, options: WindowOptions = {}): Promise<Page> {
  const known = away.get(browser)?.get(keyOf(options))?.pop();
  if (known) return asNew(known, options);
  const { watched, ...others } = options;
  const context = await browser.newContext(others);
  if (watched) await context.addInitScript({ path: WATCH });
  const page = await context.newPage();
  opened.set(page, options);
  return page;
}

async function asNew(page: Page, options: WindowOptions): Promise<Page> {
  const { viewport, reducedMotion = null, colorScheme = null, forcedColors = null } = options;
  opened.set(page, options);
  await page.setViewportSize(viewport ?? USUAL);
  await page.emulateMedia({ reducedMotion, colorScheme, forcedColors });
  return page;
}

/** Puts a window away that `openWindow` gave and that nobody has listeners, routes or other windows beside. */
export async function putAway(page: Page): Promise<void> {
  const context = page.context();
  const browser = context.browser();
  const options = opened.get(page);
  if (!browser || !options || page.isClosed() || context.pages().length > 1) return context.close();
  await context.clearCookies();
  await page.mouse.move(0, 0);
  const pages = away.get(browser) ?? new Map<string, Page[]>();
  away.set(browser, pages.set(keyOf(options), [...(pages.get(keyOf(options)) ?? []), page]));
}

/** Closes what a suite has open, and leaves the windows that it has put away on an empty page for the next one. */
export async function leaveWindows(browser: Browser): Promise<void> {
  const pages = [...(away.get(browser)?.values() ?? [])].flat();
  const kept = new Set(pages.map((page) => page.context()));
  await Promise.all([
    ...browser.contexts().map((context) => (kept.has(context) ? undefined : context.close())),
    ...pages.map((page) => page.goto('about:blank')),
  ]);
}

/** Size, motion and colours can be given to a window that is open. */
const keyOf = ({ viewport, reducedMotion, colorScheme, forcedColors, ...options }: WindowOptions): string =>
  JSON.stringify(Object.entries({ javaScriptEnabled: true, watched: false, ...options }).sort());

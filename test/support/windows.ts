import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What a window of the suites is opened with; `watched` follows htmx's requests (`test/browser/in-page/watch.js`). */
export interface WindowOptions extends BrowserContextOptions {
  readonly watched?: boolean;
}

const WATCH = 'test/browser/in-page/watch.js';
const USUAL = { width: 1_280, height: 720 };

/** Windows that were put away, by what they were opened with. They go with the browser's other windows after a suite. */
const away = new WeakMap<Browser, Map<string, Page[]>>();
const opened = new WeakMap<Page, WindowOptions>();

/**
 * A window of somebody new. One that was put away is given again, without cookies and of its first size: opening one
 * takes as long as loading three pages.
 */
export async function openWindow(browser: Browser, options: WindowOptions = {}): Promise<Page> {
  const known = away.get(browser)?.get(keyOf(options))?.pop();
  if (known) return known;
  const { watched, ...others } = options;
  const context = await browser.newContext(others);
  if (watched) await context.addInitScript({ path: WATCH });
  const page = await context.newPage();
  opened.set(page, options);
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
  await page.setViewportSize(options.viewport ?? USUAL);
  const pages = away.get(browser) ?? new Map<string, Page[]>();
  away.set(browser, pages.set(keyOf(options), [...(pages.get(keyOf(options)) ?? []), page]));
}

const keyOf = (options: WindowOptions): string => JSON.stringify(options);

import type { Browser, BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';
import { openWindow, putAway } from '../../support/windows.js';
import type { ChosenFile, Transport, Visitor, VisitorOptions } from './visitor.js';

/** A real browser, with script or without. */
export const inChromium = (browser: () => Browser, script: boolean): Transport => ({
  name: script ? 'Chromium' : 'Chromium without script',
  async open(address, { headers = {} }: VisitorOptions = {}) {
    const page = await openWindow(browser(), {
      baseURL: address,
      javaScriptEnabled: script,
      extraHTTPHeaders: headers,
      reducedMotion: 'reduce',
      watched: script,
    });
    return new ChromiumVisitor(page, script);
  },
});

class ChromiumVisitor implements Visitor {
  readonly staysOnPage: boolean;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #complaints: string[] = [];

  constructor(page: Page, script: boolean) {
    this.#context = page.context();
    this.#page = page;
    this.staysOnPage = script;
    page.on('pageerror', this.#hearError);
    page.on('console', this.#hearMessage);
  }

  readonly #hearError = (error: Error) => void this.#complaints.push(`script: ${error.message}`);
  readonly #hearMessage = (message: ConsoleMessage) => {
    const isAnswer = /Failed to load resource: the server responded/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isAnswer) this.#complaints.push(message.text());
  };

  async visit(path: string): Promise<void> {
    await this.#collect();
    await this.#page.goto(path, { waitUntil: 'domcontentloaded' });
  }

  async press(name: string): Promise<void> {
    await openAround(this.#page, name);
    const control = this.#page
      .getByRole('button', { name, exact: true })
      .or(this.#page.getByRole('link', { name, exact: true }))
      .first();
    await this.#collect();
    await control.scrollIntoViewIfNeeded();
    const asked = (await control.getAttribute('hx-post')) ?? (await control.getAttribute('hx-get'));
    if (this.staysOnPage && asked !== null) return this.#swapped(control, asked);
    await Promise.all([this.#page.waitForEvent('domcontentloaded'), control.click()]);
  }

  async fill(label: string, text: string): Promise<void> {
    const field = this.#page.getByLabel(label, { exact: true }).first();
    const isSlider = (await field.getAttribute('type')) === 'range';
    if (isSlider) await slide(field, Number(text));
    else await field.fill(text);
  }

  async attach(label: string, { name, text }: ChosenFile): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.#page.getByLabel(label, { exact: true }).setInputFiles(file);
  }

  async choose(label: string): Promise<void> {
    const chosen = this.#page.locator('label', { hasText: new RegExp(`^\\s*${label}`) });
    await unfold(this.#page, chosen);
    await chosen.first().click();
  }

  peek = async (path: string) => (await this.#context.request.get(path)).text();
  see = () => this.#page.content();
  path = () => this.#page.url().replace(/^https?:\/\/[^/]+/, '');

  async cookies(): Promise<readonly string[]> {
    return (await this.#context.cookies()).map(({ name, value }) => `${name}=${value}`);
  }

  async openInterests(): Promise<void> {
    if (!this.staysOnPage) return this.visit('/interests');
    if (this.path().startsWith('/interests')) return;
    const drawer = this.#page.locator('.drawer');
    if ((await drawer.getAttribute('open')) !== null) return;
    const asked = this.#page.waitForResponse(/\/interests$/, { timeout: 5_000 });
    await drawer.locator('summary').first().click();
    await asked;
    await this.#settled();
  }

  async close(): Promise<void> {
    await this.#collect();
    this.#page.off('pageerror', this.#hearError);
    this.#page.off('console', this.#hearMessage);
    await putAway(this.#page);
    if (this.#complaints.length > 0)
      throw new Error(`The browser complained: ${this.#complaints.join('; ')}`);
  }

  async #swapped(control: Locator, asked: string): Promise<void> {
    const answered = this.#page.waitForResponse((response) => response.url().endsWith(asked));
    await control.click();
    await answered;
    await this.#settled();
  }

  /** An answer is not yet a page: waits until htmx has put everything in its place. */
  async #settled(): Promise<void> {
    await this.#page.evaluate('window.watched.settled()');
  }

  /** What the policy refused on the page that is about to go. */
  async #collect(): Promise<void> {
    if (!this.staysOnPage || this.#page.url() === 'about:blank') return;
    const refused = await this.#page.evaluate<readonly string[]>('window.watched?.refused ?? []');
    this.#complaints.push(...refused.map((one) => `policy: ${one}`));
  }
}

/** A slider is moved by its keys: from its least value, one step a press. */
async function slide(field: Locator, value: number): Promise<void> {
  const least = Number(await field.getAttribute('min'));
  const step = Number(await field.getAttribute('step')) || 1;
  await field.press('Home');
  for (let at = least; at < value; at += step) await field.press('ArrowRight');
}

/** What is asked for before it is pressed, and what the page of interests has folded. */
const FOLDED = 'details.forget:not([open]), #interests-panel details:not([open])';

async function unfold(page: Page, what: Locator): Promise<void> {
  const closed = page.locator(FOLDED, { has: what });
  if ((await closed.count()) > 0) await closed.first().locator('summary').first().click();
}

/** Opens what a button lies closed in. */
export async function openAround(page: Page, name: string): Promise<void> {
  const isOpen = await page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .count();
  if (isOpen > 0) return;
  await unfold(page, page.getByText(name, { exact: true }));
}

import type { Browser, Page } from 'playwright-core';

/** An answer of the shop, as it is put into the page. */
export interface ShopDocument {
  /** Method and address, to be named in what is found. */
  readonly from: string;
  readonly text: string;
  /** Content type. */
  readonly type: string;
}

/** A blank page without a policy: what is put into it has none either. */
export interface UnprotectedPage {
  /** What ran, and what could run when touched, in these documents. A document that was put before is not put again. */
  lookAt(documents: readonly ShopDocument[]): Promise<readonly string[]>;
  /** What ran only after all was looked at: a picture that was not there, a frame that came late. */
  lateAlarms(): Promise<readonly string[]>;
}

interface Looked {
  readonly found: readonly (readonly string[])[];
  readonly rang: readonly string[];
}

/** Opens the page at an address of the shop, which serves nothing there. */
export async function openUnprotectedPage(browser: Browser, address: string): Promise<UnprotectedPage> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 320, height: 240 } });
  await context.addInitScript({ path: 'test/browser/in-page/alarm.js' });
  const page: Page = await context.newPage();
  await page.route('**/bench', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title><body></body>' }),
  );
  await page.goto('/bench');
  await page.addScriptTag({ path: 'test/browser/in-page/render.js' });
  const put = new Set<string>();
  return {
    async lookAt(documents) {
      const fresh = documents.filter(({ text }) => !put.has(text) && put.add(text));
      const { found, rang } = await page.evaluate<Looked>(`lookAt(${JSON.stringify(fresh)})`);
      return [...found.flatMap((some, i) => some.map((what) => `${fresh[i]?.from}: ${what}`)), ...rang];
    },
    lateAlarms: () => page.evaluate('lateAlarms()'),
  };
}

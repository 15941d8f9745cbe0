import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';

/** Where the system's Chromium is expected. */
const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** For suites that are not about pictures: drawing thirty a page takes longer than the page itself. */
export const WITHOUT_PICTURES = ['--blink-settings=imagesEnabled=false'];
const isThere = existsSync(CHROMIUM_PATH);

/** Nothing of the browser's own may reach the network or get in the way. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A suite that needs a real browser. Without one it is skipped and its name says so; where `CI` is set it fails
 * instead, so that nothing is believed to be tested that was not.
 */
export function describeInChromium(
  name: string,
  suite: (browser: () => Browser) => void,
  moreArguments: readonly string[] = [],
): void {
  if (!isThere && process.env.CI === 'true') {
    test(`${name}: no Chromium at ${CHROMIUM_PATH} (set CHROMIUM_PATH)`, () => {
      throw new Error('This suite may not be skipped here.');
    });
    return;
  }
  const title = isThere ? name : `${name} (skipped: no Chromium (set CHROMIUM_PATH))`;
  describe.skipIf(!isThere)(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: CHROMIUM_PATH,
        args: [...ARGUMENTS, ...moreArguments],
      });
    });
    afterAll(() => browser?.close());
    suite(() => {
      if (!browser) throw new Error('The browser is not open yet.');
      return browser;
    });
  });
}

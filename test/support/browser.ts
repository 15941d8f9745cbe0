import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { once } from './read-once.js';
import { leaveWindows } from './windows.js';

/** Where the system's Chromium is expected. */
const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** For suites that are not about pictures: drawing thirty a page takes longer than the page itself. */
export const WITHOUT_PICTURES = ['--blink-settings=imagesEnabled=false'];
const isThere = existsSync(CHROMIUM_PATH);

/**
 * The browser's own list of suggestions is a page too, which it makes in a process of its own for every window: a third
 * of what opening a page takes. Chromium heeds the last list of features alone, so those that Playwright turns off are here.
 */
const TURNED_OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  // A page that is kept ready costs as much as one that is opened, and most suites go on in the one that they have.
  'SpareRendererForSitePerProcess',
];

/** Nothing of the browser's own may reach the network or get in the way. */
const ARGUMENTS: readonly string[] = [
  `--disable-features=${TURNED_OFF.join(',')}`,
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
      browser = await sharedBrowser([...ARGUMENTS, ...moreArguments]);
    });
    afterAll(() => browser?.isConnected() && leaveWindows(browser));
    suite(() => {
      if (!browser) throw new Error('The browser is not open yet.');
      return browser;
    });
  });
}

/** One for all suites of a process, each of which finds the windows that others have put away; another where it has died. It goes with the process. */
async function sharedBrowser(args: readonly string[]): Promise<Browser> {
  const kept = once('browsers', () => new Map<string, Promise<Browser>>());
  const key = args.join(' ');
  const open = await kept.get(key)?.catch(() => undefined);
  if (open?.isConnected()) return open;
  const opening = chromium.launch({ executablePath: CHROMIUM_PATH, args: [...args] });
  kept.set(key, opening);
  return opening;
}

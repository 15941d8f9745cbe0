import type { Page } from 'playwright-core';
import { violationsOn } from './axe.js';
import { THOROUGH } from './thorough.js';

/** How a page is looked at: every colour in every layout. */
const VIEWS = [
  { name: 'light and wide', colorScheme: 'light', width: 1_280 },
  { name: 'dark and 320 pixels wide', colorScheme: 'dark', width: 320 },
  { name: 'dark and wide', colorScheme: 'dark', width: 1_280 },
  { name: 'light and 320 pixels wide', colorScheme: 'light', width: 320 },
] as const;

let looks = 0;

/**
 * What is wrong with the open page; nothing, as it should be. Each look is at another view than the one before, so
 * that every part of the shop is seen in each on some page; `TEST_THOROUGH` takes all every time.
 */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  looks += 1;
  const views = VIEWS.filter((_, at) => THOROUGH || at === looks % VIEWS.length);
  for (const { name, colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    for (const { id, nodes } of await violationsOn(page))
      for (const { target, failureSummary } of nodes.slice(0, 3))
        faults.push(
          `${page.url()} ${name}: ${id} ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`,
        );
    const scrolls = await page.evaluate('document.scrollingElement.scrollWidth - window.innerWidth');
    if (Number(scrolls) > 0) faults.push(`${page.url()} ${name}: scrolls sideways by ${scrolls} pixels`);
  }
  return faults;
}

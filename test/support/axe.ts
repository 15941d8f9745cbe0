import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { THOROUGH } from './thorough.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  // Style sheets and media are read again for two rules: one on trial, which is not run, and one of sounds, of which a page has none.
  preload: false,
};
/** Cards are made of one template, and a page has thirty: two of each list are looked at. `TEST_THOROUGH` looks at all. */
const LATER_CARDS = 'li:nth-child(n+3) > [data-product-card]';
const LOOKED_AT = { include: [['html']], exclude: THOROUGH ? [] : [[LATER_CARDS]] };

/** A rule that a page breaks, and where. */
export interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
    readonly html: string;
  }[];
}

/**
 * What axe finds wrong with the open page by WCAG 2.2 AA. It runs through the debugger, not as a script of the page, so
 * the policy stays on.
 */
export const violationsOn = (page: Page): Promise<readonly Violation[]> =>
  page.evaluate<readonly Violation[]>(
    `${AXE}; axe.run(${JSON.stringify(LOOKED_AT)}, ${JSON.stringify(RULES)}).then(({ violations }) => violations)`,
  );

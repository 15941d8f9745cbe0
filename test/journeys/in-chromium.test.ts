import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { THOROUGH } from '../support/thorough.js';
import { EMBEDDED, tell } from './tell.js';
import { inChromium } from './visitors/in-chromium.js';

// Every story is told in both languages without a browser. Here each browser has a language: a page takes longest.
describeInChromium(
  'in a real browser',
  (browser) => {
    tell(inChromium(browser, true), EMBEDDED, THOROUGH ? [en, de] : [en]);
    tell(inChromium(browser, false), EMBEDDED, THOROUGH ? [en, de] : [de]);
  },
  WITHOUT_PICTURES,
);

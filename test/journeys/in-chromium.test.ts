import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { THOROUGH } from '../support/thorough.js';
import { LIST_STORIES } from './list-stories.js';
import { STORIES } from './story.js';
import { EMBEDDED, tell } from './tell.js';
import { inChromium } from './visitors/in-chromium.js';

/** Told without script: between them they have fields, a choice, a payment elsewhere and a press on a card. */
const OF_PLAIN_FORMS = [
  'buys, and pays elsewhere',
  'takes consent back',
  'begins with a part of the shop, says why not, and sees what a removal takes',
];

/** What they press is pressed in other suites of `test/browser` (`in-place`, `keyboard`, `two-windows`); a page takes longest here. */
const TOLD_ELSEWHERE = [
  'hides a product and never sees it again',
  'saves, and nothing else is noted',
  'takes each press back',
  'never wants an interest again, and allows it again',
  'takes its interests along as a file, and brings them again',
  'is forgotten without a trace',
];
const all = Object.entries({ ...STORIES, ...LIST_STORIES });
const plain = all.filter(([name]) => THOROUGH || OF_PLAIN_FORMS.includes(name));
const scripted = all.filter(([name]) => THOROUGH || ![...OF_PLAIN_FORMS, ...TOLD_ELSEWHERE].includes(name));

// Every story is told in both languages without a browser, with htmx and with plain forms. Here each browser has a
// language and the stories that the other has not: with script an order is also placed and paid in `accessibility`.
// `TEST_THOROUGH` tells all to both.
describeInChromium(
  'in a real browser',
  (browser) => {
    tell(inChromium(browser, true), EMBEDDED, THOROUGH ? [en, de] : [en], Object.fromEntries(scripted));
    tell(inChromium(browser, false), EMBEDDED, THOROUGH ? [en, de] : [de], Object.fromEntries(plain));
  },
  WITHOUT_PICTURES,
);

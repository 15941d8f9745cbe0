import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { THOROUGH } from '../support/thorough.js';
import { STORIES, type Story } from './story.js';
import { EMBEDDED, tell } from './tell.js';
import { inChromium } from './visitors/in-chromium.js';

/** Between them they have every kind of form: fields, a slider, a choice, a payment elsewhere, a press on a card. */
const OF_EVERY_FORM = Object.fromEntries(
  [
    'buys, and pays elsewhere',
    'adds, lessens and sets an interest, and says how long to remember',
    'takes consent back',
  ].map((name) => [name, STORIES[name] as Story]),
);

/** What they press is pressed in other suites of `test/browser` (`in-place`, `keyboard`, `two-windows`); a page takes longest here. */
const TOLD_ELSEWHERE = [
  'hides a product and never sees it again',
  'saves, and nothing else is noted',
  'takes each press back',
  'never wants an interest again, and allows it again',
  'takes its interests along as a file, and brings them again',
  'is forgotten without a trace',
];
const told = Object.entries(STORIES).filter(([name]) => THOROUGH || !TOLD_ELSEWHERE.includes(name));

// Every story is told in both languages without a browser, with htmx and with plain forms. Here each browser has a
// language, and without script those stories are told whose forms are not all of one kind. `TEST_THOROUGH` tells all.
describeInChromium(
  'in a real browser',
  (browser) => {
    tell(inChromium(browser, true), EMBEDDED, THOROUGH ? [en, de] : [en], Object.fromEntries(told));
    tell(
      inChromium(browser, false),
      EMBEDDED,
      THOROUGH ? [en, de] : [de],
      THOROUGH ? STORIES : OF_EVERY_FORM,
    );
  },
  WITHOUT_PICTURES,
);

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

// Every story is told in both languages without a browser. Here each browser has a language, because a page takes
// longest, and without script those stories are told whose forms are not all of one kind. `TEST_THOROUGH` tells all.
describeInChromium(
  'in a real browser',
  (browser) => {
    tell(inChromium(browser, true), EMBEDDED, THOROUGH ? [en, de] : [en]);
    tell(
      inChromium(browser, false),
      EMBEDDED,
      THOROUGH ? [en, de] : [de],
      THOROUGH ? STORIES : OF_EVERY_FORM,
    );
  },
  WITHOUT_PICTURES,
);

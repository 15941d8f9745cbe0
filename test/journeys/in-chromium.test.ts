import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { tell } from './tell.js';
import { inChromium } from './visitors/in-chromium.js';

describeInChromium(
  'in a real browser',
  (browser) => {
    tell(inChromium(browser, true));
    tell(inChromium(browser, false));
  },
  WITHOUT_PICTURES,
);

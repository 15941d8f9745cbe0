import { basket } from './en/basket.js';
import { errors } from './en/errors.js';
import { interests } from './en/interests.js';
import { operators } from './en/operators.js';
import { pages } from './en/pages.js';
import { personal } from './en/personal.js';
import { presses } from './en/presses.js';
import { refusals } from './en/refusals.js';
import { shop } from './en/shop.js';
import { signals } from './en/signals.js';
import { stopped } from './en/stopped.js';

/**
 * Every word the shop says of itself, in English. Another language is another object of this type.
 * Product texts stay in the catalogue's language.
 */
export const en = {
  /** For `lang` and `Intl`. */
  locale: 'en-GB',
  language: 'en',
  ...shop,
  ...pages,
  ...presses,
  ...basket,
  ...errors,
  ...personal,
  ...interests,
  ...operators,
  ...stopped,
  signals,
  refusals,
};

export type Wording = typeof en;

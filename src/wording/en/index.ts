import { account } from './account.js';
import { basket } from './basket.js';
import { dates } from './dates.js';
import { errors } from './errors.js';
import { files } from './files.js';
import { groups } from './groups.js';
import { interests } from './interests.js';
import { knowledge } from './knowledge.js';
import { lanes } from './lanes.js';
import { operators } from './operators.js';
import { pages } from './pages.js';
import { personal } from './personal.js';
import { presses } from './presses.js';
import { reasons } from './reasons.js';
import { asking, refusals } from './refusals.js';
import { reports } from './reports.js';
import { rest } from './rest.js';
import { search } from './search.js';
import { service } from './service.js';
import { shop } from './shop.js';
import { signals } from './signals.js';
import { stopped } from './stopped.js';

/** English, which declares every sentence: `Wording` is its type. */
export const en = {
  /** For `lang`: an ISO 639-1 code. */
  language: 'en',
  /** For `Intl`. */
  locale: 'en-GB',
  /** Every noun is written with a capital: capitals make no name of it. */
  hasCapitalNouns: false,
  /** What the language calls itself. */
  languageName: 'English',
  ...shop,
  ...service,
  ...pages,
  ...search,
  ...presses,
  ...basket,
  ...errors,
  ...personal,
  ...knowledge,
  ...interests,
  ...files,
  ...lanes,
  ...account,
  ...groups,
  ...operators,
  ...reports,
  ...stopped,
  ...rest,
  dates,
  signals,
  refusals,
  asking,
  reasons,
  ownCatalogue: () => ({}),
};

import type { Wording } from '../wording.js';
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
import { ownCatalogue } from './own-catalogue.js';
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

export const de: Wording = {
  language: 'de',
  locale: 'de-DE',
  hasCapitalNouns: true,
  languageName: 'Deutsch',
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
  ownCatalogue,
};

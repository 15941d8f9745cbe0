import type { ServiceTopic } from '../../../catalog/search/languages/language.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { NoteModel } from '../listing/note-model.js';

/** Pages that say more; none where the shop has none about it. */
const PAGES: Readonly<Record<ServiceTopic, string>> = {
  delivery: paths.basket,
  payment: paths.basket,
  returns: '',
  orders: '',
  privacy: paths.howItWorks,
  contact: '',
  vouchers: '',
  warranty: '',
  invoice: '',
};

/** What the shop says of its service where a search asks for it, and the page that says more. */
export function serviceNote(topic: ServiceTopic, t: Wording): NoteModel {
  const { text, label } = t.service[topic];
  return { text, href: PAGES[topic], label };
}

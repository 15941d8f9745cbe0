import type { Response } from 'express';
import type { Services } from '../../services.js';
import { MINUTE } from '../../time/clock.js';
import type { LoggedEntry } from '../../visits/entry.js';
import { anewPath } from '../http/paths.js';
import { type Rendering, renderingOf } from '../http/stage.js';
import { visitOf } from '../http/visit-of.js';
import { placeOf } from '../parts/cards/place.js';
import { standingOf } from '../parts/cards/standing.js';
import { noticeOfPage } from '../parts/frame/frame.js';
import type { NoticeModel } from '../parts/notices/notice.js';
import { areSame } from '../parts/notices/shelf-news.js';
import { shelvesRegion } from '../parts/shelves/from-visit.js';
import { idsIn, idsOnShelves } from '../parts/shelves/page-shelves.js';
import type { ShelfPlace } from '../parts/shelves/shelf-place.js';

/** An address that a press came back to may be opened again: for so long its shelves stand as they did, milliseconds. */
const STANDS = 30 * MINUTE;

/**
 * The page that a press without script on a product came back to, with its shelves as they stood, so that a second press on
 * the same spot is on the same product. Whatever else was done since, to the visit itself, changes them at once.
 */
export async function asItStood(res: Response): Promise<Rendering> {
  const rendering = renderingOf(res);
  const { session } = rendering;
  const standing = standingOf(placeOf(rendering));
  if (standing === undefined || session.partial) return rendering;
  const { length, at } = standing;
  const isLate = at > session.now || at < session.now - STANDS;
  const since = session.logged.slice(session.logged.length - (session.length - length));
  if (isLate || length >= session.length || !since.every((one) => isOfProduct(one, session.logged)))
    return rendering;
  return { ...rendering, stood: { visit: await visitOf(res).asOf(length), length, at } };
}

/** Whether an entry is of a press on a product, or says nothing of what is shown. */
function isOfProduct(entry: LoggedEntry, log: readonly LoggedEntry[]): boolean {
  switch (entry.type) {
    case 'consent':
      return entry.granted;
    case 'undo': {
      const undone = log.find(({ id }) => id === entry.entry);
      return undone !== undefined && PRESSES.includes(undone.type);
    }
    default:
      return PRESSES.includes(entry.type) || entry.type === 'shown' || entry.type === 'counted';
  }
}

const PRESSES: readonly LoggedEntry['type'][] = ['signal', 'because', 'basket'];

/** The notice of a page whose shelves stand as they stood, with the way to what they are by now; undefined for any other. */
export async function noticeWhileStanding(
  rendering: Rendering,
  services: Services,
  place: ShelfPlace,
  shown: string,
): Promise<NoticeModel | undefined> {
  if (rendering.stood === undefined) return undefined;
  const notice = noticeOfPage(rendering);
  const now = await idsOnShelves({ ...rendering, stood: undefined }, services, place);
  if (areSame(idsIn(shown), now)) return notice;
  const { here, t } = rendering;
  const news = { text: t.notice.shelvesChanged, href: anewPath(here), region: shelvesRegion(place) };
  return { ...notice, news };
}

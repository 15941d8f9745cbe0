import { markIn } from '../../http/beginnings.js';
import { text } from '../../http/forms/fields.js';
import { isPage, paths, returnPath } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { idOfPlace, placeOf } from '../cards/place.js';
import { cardAnchor } from '../cards/product-card.js';
import { shelfPlace } from '../shelves/shelf-place.js';
import { type NoticeModel, wrongNotice } from './notice.js';
import { withEndSaid } from './visit-ended.js';

/**
 * The press that began a visit left the visit's mark in the address of its page. Says where the browser has not kept the
 * cookie of that visit: it keeps none, or another, which a window next to this one was given at the same moment.
 */
export function elsewhere(rendering: Rendering): NoticeModel | undefined {
  const { notice } = rendering.t;
  const closeHref = returnPath(rendering.asked.openPage);
  if (rendering.session.keepsNoCookie) return wrongNotice(notice.noCookie, closeHref);
  return isFromElsewhere(rendering) ? wrongNotice(notice.elsewhere, closeHref) : undefined;
}

/** The notice of a press that htmx made, which may have begun the visit, or come from a window that began another. */
export function withBeginning(rendering: Rendering, notice: NoticeModel): NoticeModel {
  const { began } = rendering.session;
  if (began !== undefined) {
    const said = rendering.session.endedBefore ? withEndSaid(rendering, notice) : notice;
    return beginning(rendering, said, began);
  }
  if (!isFromElsewhere(rendering)) return notice;
  const { elsewhereBefore } = rendering.t.notice;
  return { ...notice, text: `${notice.text} ${elsewhereBefore}`.trim(), wrong: true };
}

/** Whether the browser keeps the cookie is not known before it comes back: promised is nothing, and asked a moment later. */
function beginning({ t, asked }: Rendering, notice: NoticeModel, began: string): NoticeModel {
  const product = text(asked.form, 'product', 64);
  const fields = new URLSearchParams({ began, ...(product === undefined ? {} : { product }) });
  const said = notice.text === '' ? '' : `${notice.text} ${t.notice.ifKept}`;
  return { ...notice, text: said, check: `${paths.beginning}?${fields}` };
}

/**
 * The address that the open page has from now on: with the mark of the visit that a press began, and without it once
 * its window was told that the browser has kept another. Undefined where it stays as it is.
 */
export function addressAfter(rendering: Rendering): string | undefined {
  const page = rendering.asked.openPage;
  const plain = returnPath(page);
  // Some pages are none that a press comes back to.
  if (plain.split('?')[0] !== page.split('?')[0]) return undefined;
  const { began } = rendering.session;
  if (began === undefined) return isFromElsewhere(rendering) ? plain : undefined;
  return `${plain}${plain.includes('?') ? '&' : '?'}${new URLSearchParams({ began })}`;
}

/** The mark is in the address of the page, or of the one that a link or a form led here from. */
function isFromElsewhere(rendering: Rendering): boolean {
  const { address, openPage, referer } = rendering.asked;
  const marks = [address, openPage, referer].map(markIn);
  return marks.some((mark) => mark !== undefined && rendering.session.isElsewhere(mark));
}

/**
 * The part of a page that a press on a product was made in, where its form names no place: its own page's buy box, the
 * list of kept things, the basket's line, its card.
 */
export function landingOf(product: string, here: string): string {
  const place = shelfPlace(here);
  if (place?.page === 'product' && place.product === product) return BUY_BOX;
  if (isPage(here, paths.saved)) return 'kept-things';
  return isPage(here, paths.basket) ? lineAnchor(product) : cardAnchor(product);
}

/**
 * The same for the page that a plain form comes back to.
 * @returns the id, empty where nothing was pressed on a product
 */
export function landingAfter(rendering: Rendering, done: string, here: string): string {
  const place = placeOf(rendering);
  if (place !== '') return idOfPlace(place);
  const id = done.replace(/^undone-/, '');
  const entry = rendering.session.logged.find((one) => one.id === id);
  return entry && 'product' in entry ? landingOf(entry.product, here) : '';
}

/** The id of the region with the presses of a product's own page. */
export const BUY_BOX = 'buy-box';

/** The id of a product's line on the basket's page. */
export const lineAnchor = (product: string): string => `line-${product}`;

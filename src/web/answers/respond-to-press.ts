import type { Express, Response } from 'express';
import type { Product } from '../../catalog/product.js';
import { LONGEST_READ } from '../../interests/phrase.js';
import type { Services } from '../../services.js';
import { type Refusal, TO_ASK_FIRST, type ToAskFirst } from '../../visits/refusal.js';
import type { Visit } from '../../visits/visit.js';
import { formOf, text } from '../http/forms/fields.js';
import { endOf, KNOWN_ENDS } from '../http/forms/token.js';
import { paths } from '../http/paths.js';
import { carryOut } from '../http/press.js';
import { refusalText, statusOf } from '../http/refusals.js';
import type { Fragment } from '../http/renderer.js';
import { isPanelWaiting, wantsFragments } from '../http/request-headers.js';
import { hereOf, type Rendering, renderingOf, stageOf } from '../http/stage.js';
import { visitOf } from '../http/visit-of.js';
import { cardContext } from '../parts/cards/card-context.js';
import { idOfPlace, placeIn, placeOf } from '../parts/cards/place.js';
import { controlsPiece } from '../parts/cards/product-card.js';
import { standingOf, standingText } from '../parts/cards/standing.js';
import { landingOf } from '../parts/notices/elsewhere.js';
import {
  type Done,
  type NoticeModel,
  noticeOf,
  presentAsking,
  QUIET,
  wrongNotice,
} from '../parts/notices/notice.js';
import { shelfNews } from '../parts/notices/shelf-news.js';
import { shelvesFragment } from '../parts/shelves/page-shelves.js';
import { shelfPlace } from '../parts/shelves/shelf-place.js';
import { interestsTitle } from '../parts/texts/lane-name.js';
import { type Page, personalPage, respond } from './respond.js';

interface Press {
  /**
   * Products that were pressed, none where one has left the shop. Given, the shelves stay as they were shown, so that
   * nothing moves under the finger; left out, the press was on the visit itself, and the shelves follow it at once.
   */
  readonly products?: readonly Product[] | undefined;
  /** The visit before the press, where that may have filled or emptied the basket. */
  readonly before?: Visit;
  /** The entry that this press made, never one of another press; left out where it made none. */
  readonly done?: Done | undefined;
  /** Said instead of what `done` says. */
  readonly notice?: NoticeModel;
  /** Said after what `done` says. A plain form needs a `page` for it. */
  readonly also?: string;
  /** Another list is open by this press than was before. */
  readonly turns?: boolean;
  /** What a plain form gets instead of the way back: an answer that a redirect could not carry. */
  readonly page?: Page;
}

/**
 * Answers a press: with htmx the interests panel where it was opened, and what changed about the product or the shelves
 * with their reasons, in one response; with a plain form the way back to the same page, to the card that was pressed.
 */
export async function respondToPress(
  res: Response,
  services: Services,
  { products, before, done, notice, also, page, turns = false }: Press,
): Promise<void> {
  const rendering = renderingOf(res);
  if (turns) return respond(res, { back: rendering.here, done, isWhole: true });
  if (!wantsFragments(res.req)) {
    if (!page) return respond(res, { back: rendering.here, done, ...landing(rendering, products) });
    const isMore = done !== undefined && also !== undefined;
    return respond(res, { page, notice: isMore ? noticeAnd(rendering, done, also) : notice });
  }
  const { ofPage } = regionsOf(res);
  const context = cardContext(rendering);
  const place = placeOf(rendering);
  const pieces = products?.map((product) => controlsPiece(product, context, place)) ?? [];
  const isStill = products !== undefined && !turnsBasket(rendering, before);
  const shelves = isStill ? [] : await shelvesFragment(rendering, services);
  const said = isStill && done !== undefined ? await noticeWithNews(rendering, services, done, also) : notice;
  const fragments = [...shelves, ...panelOf(res), ...ofPage(rendering)];
  respond(res, { pieces, fragments, done, notice: said });
}

/** The interests panel; none where the page waits with it until somebody opens it: it takes half of the time of a press. */
function panelOf(res: Response): Fragment[] {
  return isPanelWaiting(res.req) ? [] : [regionsOf(res).interestsPanel(renderingOf(res))];
}

/** Whether what the shelves of the basket's page are about has gone, or has come, by a press on its lines. */
function turnsBasket({ here, session: { visit } }: Rendering, before: Visit | undefined): boolean {
  if (shelfPlace(here)?.page !== 'basket' || before === undefined) return false;
  return (before.basket.size === 0) !== (visit.basket.size === 0);
}

function noticeAnd(rendering: Rendering, done: Done, also?: string): NoticeModel {
  const notice = noticeOf(rendering, done);
  return also === undefined ? notice : { ...notice, text: `${notice.text} ${also}` };
}

/** What was done, and how far the shelves on the page are behind it. */
async function noticeWithNews(rendering: Rendering, services: Services, done: Done, also?: string) {
  const notice = noticeAnd(rendering, done, also);
  return { ...notice, news: await shelfNews(rendering, services) };
}

/**
 * Where on its page a press without script comes back to, and since when the shelves there stand as they are: pressing on a
 * product leaves them.
 */
function landing({ asked, here, session }: Rendering, products: readonly Product[] | undefined) {
  const [product] = products ?? [];
  const place = placeIn(asked.form) ?? (product && landingOf(product.id, here));
  if (place === undefined) return {};
  const id = idOfPlace(place);
  const page = shelfPlace(here)?.page;
  if (products === undefined || (page !== 'home' && page !== 'product')) return { landing: id, place: id };
  const standing = standingOf(place) ?? { length: session.lengthBefore, at: session.now };
  return { landing: id, place: id + standingText(standing) };
}

/**
 * Answers a press that was not carried out: the sentence stands on the interests page, or in the live region. One that
 * would begin again what was ended since its page was made is asked on a page of its own.
 */
export function refusePress(res: Response, refusal: Refusal): void {
  const asked = TO_ASK_FIRST.find((one) => one === refusal.why);
  const { t } = stageOf(res);
  const wrong = wrongNotice(refusalText(refusal, t), hereOf(res));
  // A present is shopped for where it changes no taste.
  const isPresent = refusal.why === 'interestPresent';
  const said = isPresent ? { ...wrong, search: { href: paths.lanes, text: t.lanes.title } } : wrong;
  const answer = asked ? askingFirst(res, asked, said) : { page: refusedPage(res), notice: said };
  // The page shows what is not so any more.
  const fragments = STALE.includes(refusal.why) ? panelOf(res) : [];
  respond(res, { ...answer, status: statusOf(refusal), fragments });
}

/** Refusals of a page whose interests are out of date. */
const STALE: readonly Refusal['why'][] = ['interestGone', 'interestsEnded', 'notPersonalised'];

/** What was typed stands in its field again. */
function refusedPage(res: Response): Page {
  const { model: panel } = regionsOf(res).interestsPanel(renderingOf(res));
  const model = { interestsPanel: { ...panel, typed: text(formOf(res.req), 'phrase', LONGEST_READ) ?? '' } };
  const { lane, lanes } = visitOf(res).visit;
  return personalPage('interests', interestsTitle(lane, lanes, stageOf(res).t), model);
}

function askingFirst(res: Response, why: ToAskFirst, said: NoticeModel) {
  const rendering = renderingOf(res);
  const { title } = rendering.t.asking[why];
  const purpose = why === 'countingEnded' ? 'statistics' : 'personalise';
  const anew = { token: rendering.token, [KNOWN_ENDS]: endOf(purpose, rendering) };
  const asking = presentAsking(rendering, why, anew);
  const page = personalPage('asking', title, { title, asking, text: said.text });
  return { page, notice: wantsFragments(res.req) ? { ...said, asking } : QUIET };
}

/**
 * Carries a press out and answers it; one that is refused is answered on the interests page, and so is one that nothing
 * was appended of because another window ended personalisation at the same moment.
 * @param press.products products that were pressed; left out for a press on the visit itself
 */
export async function answerPress(
  res: Response,
  services: Services,
  press: { readonly decide: Parameters<typeof carryOut>[1] } & Pick<Press, 'products'>,
): Promise<void> {
  const outcome = await carryOut(res, press.decide);
  if ('refused' in outcome) return refusePress(res, outcome.refused);
  const { isSettled, made: done } = outcome;
  if (done !== undefined) return respondToPress(res, services, { done, products: press.products });
  if (isSettled) respond(res, { back: hereOf(res) });
  else refusePress(res, { why: 'notPersonalised' });
}

/** Regions that pages own and an answer to a press may change. */
export interface Regions {
  /** The interests panel, which stands on many pages. */
  interestsPanel(rendering: Rendering): Fragment;
  /** Regions that only the page of the press has. @param refused how many of a product were asked for in vain */
  ofPage(rendering: Rendering, refused?: number): readonly Fragment[];
}

/** Pages lie above answers: told once, when the application is made. */
export function mountRegions(app: Express, regions: Regions): void {
  app.locals.regions = regions;
}

/** The regions that this application's pages have. */
export function regionsOf(res: Response): Regions {
  return res.app.locals.regions as Regions;
}

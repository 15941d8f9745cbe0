import type { Request, Response } from 'express';
import type { Product } from '../../catalog/product.js';
import type { Services } from '../../services.js';
import type { Decision } from '../../visits/decision.js';
import type { EntryId } from '../../visits/entry.js';
import { type Refusal, TO_ASK_FIRST, type ToAskFirst } from '../../visits/refusal.js';
import type { Visit } from '../../visits/visit.js';
import type { VisitNow } from '../../visits/visit-now.js';
import { interestsPanel } from '../pages/interests/presenter.js';
import { landingOf } from '../parts/landing.js';
import { type Done, type NoticeModel, noticeOf, QUIET, wrongNotice } from '../parts/notice.js';
import { pageRegions } from '../parts/page-regions.js';
import { shelvesFragment } from '../parts/page-shelves.js';
import { cardContext, controlsPiece } from '../parts/product-card.js';
import { shelfNews } from '../parts/shelf-news.js';
import { shelfPlace } from '../parts/shelf-place.js';
import { presentAsking } from './asking.js';
import { formOf, text } from './forms/fields.js';
import { endOf, KNOWN_ENDS } from './forms/known-ends.js';
import { tokenOf } from './forms/token.js';
import { wantsFragments } from './htmx.js';
import { visitOf } from './middleware/visit-session.js';
import { carryOut } from './press.js';
import { refusalText, statusOf } from './refusals.js';
import { type Fragment, type Page, respond } from './respond.js';
import { hereOf, stageOf } from './stage.js';

export interface Press {
  /** The visit after the press. */
  readonly visit: Visit;
  /**
   * Products that were pressed, none where one has left the shop. Given, the shelves stay as they were shown, so that
   * nothing moves under the finger; left out, the press was on the visit itself, and the shelves follow it at once.
   */
  readonly products?: readonly Product[];
  /** The visit before the press, where that may have filled or emptied the basket. */
  readonly before?: Visit;
  /** Regions besides the usual ones. */
  readonly fragments?: readonly Fragment[];
  readonly done?: Done;
  /** Said instead of what `done` says. */
  readonly notice?: NoticeModel;
  /** Said after what `done` says. A plain form needs a `page` for it. */
  readonly also?: string;
  /** What a plain form gets instead of the way back: an answer that a redirect could not carry. */
  readonly page?: Page;
}

/**
 * Answers a press: with htmx the interests panel, what changed about the product or the shelves with their reasons,
 * in one response; with a plain form the way back to the same page, to the card that was pressed.
 */
export async function respondToPress(
  req: Request,
  res: Response,
  services: Services,
  press: Press,
): Promise<void> {
  const { products, fragments = [] } = press;
  const back = text(formOf(req), 'returnTo', 2_048) ?? '/';
  const done = press.done ?? lastPress(press.visit);
  const said = done === undefined ? {} : { done };
  if (!wantsFragments(req)) {
    return respond(
      req,
      res,
      press.page
        ? { page: press.page, ...alsoSaid(req, res, done, press.also) }
        : { back, ...said, ...landing(req, products) },
    );
  }
  const context = cardContext(req, res);
  const pieces = products?.map((product) => controlsPiece(product, context)) ?? [];
  const isStill = products !== undefined && !turnsBasket(req, press);
  const shelves = isStill ? [] : await shelvesFragment(req, res, services);
  const notice =
    isStill && done !== undefined ? await noticeWithNews(req, res, services, done, press.also) : press.notice;
  const usual = [...shelves, interestsPanel(req, res), ...pageRegions(req, res), ...fragments];
  respond(req, res, { pieces, fragments: usual, back, ...said, ...(notice && { notice }) });
}

/** Whether what the shelves of the basket's page are about has gone, or has come, by a press on its lines. */
function turnsBasket(req: Request, { before, visit }: Press): boolean {
  if (shelfPlace(hereOf(req))?.page !== 'basket' || before === undefined) return false;
  return (before.basket.size === 0) !== (visit.basket.size === 0);
}

/** The notice of a page that answers a press, where there is more to say than a redirect could carry. */
function alsoSaid(
  req: Request,
  res: Response,
  done: Done | undefined,
  also: string | undefined,
): { readonly notice?: NoticeModel } {
  return done === undefined || also === undefined ? {} : { notice: noticeAnd(req, res, done, also) };
}

function noticeAnd(req: Request, res: Response, done: Done, also: string | undefined): NoticeModel {
  const notice = noticeOf(req, res, done);
  return also === undefined ? notice : { ...notice, text: `${notice.text} ${also}` };
}

/** What was done, and how far the shelves on the page are behind it. */
async function noticeWithNews(
  req: Request,
  res: Response,
  services: Services,
  done: Done,
  also: string | undefined,
): Promise<NoticeModel> {
  return { ...noticeAnd(req, res, done, also), news: await shelfNews(req, res, services) };
}

/** Where on its page a press without script comes back to. */
function landing(req: Request, products: readonly Product[] = []): { readonly landing?: string } {
  const [product] = products;
  return product ? { landing: landingOf(product.id, hereOf(req)) } : {};
}

/**
 * Answers a press that was not carried out: the sentence stands on the interests page, or in the live region. One that
 * would begin again what was ended since its page was made is asked on a page of its own.
 */
export function refusePress(req: Request, res: Response, refusal: Refusal): void {
  const asked = TO_ASK_FIRST.find((one) => one === refusal.why);
  const said = wrongNotice(refusalText(refusal, stageOf(res).t), hereOf(req));
  const answer = asked ? askingFirst(req, res, asked, said) : { page: refusedPage(req, res), notice: said };
  respond(req, res, { ...answer, status: statusOf(refusal), fragments: [] });
}

function refusedPage(req: Request, res: Response): Page {
  const model = { interestsPanel: interestsPanel(req, res).model };
  return { view: 'pages/interests', title: stageOf(res).t.interests.title, unlisted: true, model };
}

function askingFirst(req: Request, res: Response, why: ToAskFirst, said: NoticeModel) {
  const { t, token } = stageOf(res);
  const { title } = t.asking[why];
  const anew = { token, [KNOWN_ENDS]: endOf(why === 'countingEnded' ? 'statistics' : 'personalise', res) };
  const press = { action: req.path, sent: formOf(req), anew, leaveHref: hereOf(req) };
  const asking = presentAsking(press, why, t);
  const page = { view: 'pages/asking', title, unlisted: true, model: { title, asking, text: said.text } };
  return { page, notice: wantsFragments(req) ? { ...said, asking } : QUIET };
}

/** Carries a press out and answers it; one that is refused is answered on the interests page. */
export async function answerPress(
  req: Request,
  res: Response,
  services: Services,
  { decide, products }: AnsweredPress,
): Promise<void> {
  const outcome = await carryOut(res, tokenOf(text(formOf(req), 'token')), decide);
  if ('refused' in outcome) return refusePress(req, res, outcome.refused);
  if (outcome.isSettled) return respond(req, res, { back: hereOf(req) });
  const { visit } = visitOf(res);
  await respondToPress(req, res, services, { visit, ...(products ? { products } : {}) });
}

export interface AnsweredPress {
  decide(visit: VisitNow): Decision;
  /** Products that were pressed; left out for a press on the visit itself. */
  readonly products?: readonly Product[];
}

/** The entry that a press made: the last one that is no mark of having been counted. */
export function lastPress({ entries }: Visit): EntryId | undefined {
  return entries.findLast((entry) => entry.type !== 'counted')?.id;
}

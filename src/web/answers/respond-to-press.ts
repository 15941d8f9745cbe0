import type { Request, Response } from 'express';
import type { Product } from '../../catalog/product.js';
import { LONGEST_READ } from '../../interests/phrase.js';
import type { Services } from '../../services.js';
import type { Decision } from '../../visits/decision.js';
import { type Refusal, TO_ASK_FIRST, type ToAskFirst } from '../../visits/refusal.js';
import type { Visit } from '../../visits/visit.js';
import type { VisitNow } from '../../visits/visit-now.js';
import { formOf, text } from '../http/forms/fields.js';
import { endOf, KNOWN_ENDS, tokenOf } from '../http/forms/token.js';
import { carryOut } from '../http/press.js';
import { refusalText, statusOf } from '../http/refusals.js';
import type { Fragment } from '../http/renderer.js';
import { wantsFragments } from '../http/request-headers.js';
import { hereOf, type Rendering, renderingOf, stageOf } from '../http/stage.js';
import { visitOf } from '../http/visit-of.js';
import { cardContext } from '../parts/cards/card-context.js';
import { placeIn, placeOf } from '../parts/cards/place.js';
import { controlsPiece } from '../parts/cards/product-card.js';
import { presentAsking } from '../parts/notices/asking.js';
import { landingOf } from '../parts/notices/landing.js';
import { type Done, type NoticeModel, noticeOf, QUIET, wrongNotice } from '../parts/notices/notice.js';
import { shelfNews } from '../parts/notices/shelf-news.js';
import { shelvesFragment } from '../parts/shelves/page-shelves.js';
import { shelfPlace } from '../parts/shelves/shelf-place.js';
import { regionsOf } from './regions.js';
import { type Outcome, type Page, respond } from './respond.js';

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
  /** The entry that this press made, never one of another press; left out where it made none. */
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
  const { done } = press;
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
  const rendering = renderingOf(req, res);
  const { interestsPanel, ofPage } = regionsOf(res);
  const context = cardContext(rendering);
  const pieces = products?.map((product) => controlsPiece(product, context, placeOf(rendering))) ?? [];
  const isStill = products !== undefined && !turnsBasket(req, press);
  const shelves = isStill ? [] : await shelvesFragment(rendering, services);
  const notice =
    isStill && done !== undefined ? await noticeWithNews(req, res, services, done, press.also) : press.notice;
  const usual = [...shelves, interestsPanel(rendering), ...ofPage(rendering), ...fragments];
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

function noticeAnd(
  req: Request,
  res: Response,
  done: Done,
  also: string | undefined,
  isToldThere = false,
): NoticeModel {
  const notice = noticeOf(renderingOf(req, res), done, isToldThere);
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
  const rendering = renderingOf(req, res);
  const notice = noticeAnd(req, res, done, also, hidesCard(rendering, done));
  return { ...notice, news: await shelfNews(rendering, services) };
}

/** Whether a card in its list was hidden: it stays there as a line that says so, with its own *Undo*. */
function hidesCard(rendering: Rendering, done: Done): boolean {
  const entry = rendering.session.visit.all.find(({ id }) => id === done);
  return entry?.type === 'signal' && entry.kind === 'hide' && placeOf(rendering) !== '';
}

/** Where on its page a press without script comes back to. */
function landing(req: Request, products: readonly Product[] = []): Pick<Outcome, 'landing' | 'place'> {
  const place = placeIn(formOf(req));
  if (place !== undefined) return { landing: place, place };
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
  // The page shows what is not so any more.
  const fragments = STALE.includes(refusal.why) ? [regionsOf(res).interestsPanel(renderingOf(req, res))] : [];
  respond(req, res, { ...answer, status: statusOf(refusal), fragments });
}

/** Refusals of a page whose interests are out of date. */
const STALE: readonly Refusal['why'][] = ['interestGone', 'interestsEnded', 'notPersonalised'];

/** What was typed stands in its field again. */
function refusedPage(req: Request, res: Response): Page {
  const { model: panel } = regionsOf(res).interestsPanel(renderingOf(req, res));
  const model = { interestsPanel: { ...panel, typed: text(formOf(req), 'phrase', LONGEST_READ) ?? '' } };
  return { view: 'pages/interests', title: stageOf(res).t.interests.title, unlisted: true, model };
}

function askingFirst(req: Request, res: Response, why: ToAskFirst, said: NoticeModel) {
  const rendering = renderingOf(req, res);
  const { t, token, asked, here } = rendering;
  const { title } = t.asking[why];
  const purpose = why === 'countingEnded' ? 'statistics' : 'personalise';
  const anew = { token, [KNOWN_ENDS]: endOf(purpose, rendering) };
  const press = { action: asked.path, sent: asked.form, anew, leaveHref: here };
  const asking = presentAsking(press, why, t);
  const page = { view: 'pages/asking', title, unlisted: true, model: { title, asking, text: said.text } };
  return { page, notice: wantsFragments(req) ? { ...said, asking } : QUIET };
}

/**
 * Carries a press out and answers it; one that is refused is answered on the interests page, and so is one that nothing
 * was appended of because another window ended personalisation at the same moment.
 */
export async function answerPress(
  req: Request,
  res: Response,
  services: Services,
  { decide, products, token = tokenOf(text(formOf(req), 'token')) }: AnsweredPress,
): Promise<void> {
  const outcome = await carryOut(res, token, decide);
  if ('refused' in outcome) return refusePress(req, res, outcome.refused);
  const { isSettled, made: done } = outcome;
  if (done === undefined) {
    if (isSettled) return respond(req, res, { back: hereOf(req) });
    return refusePress(req, res, { why: 'notPersonalised' });
  }
  const { visit } = visitOf(res);
  await respondToPress(req, res, services, { visit, done, ...(products ? { products } : {}) });
}

export interface AnsweredPress {
  decide(visit: VisitNow): Decision;
  /** The form's, where `decide` asks for it too: a form without one is given one. */
  readonly token?: string;
  /** Products that were pressed; left out for a press on the visit itself. */
  readonly products?: readonly Product[];
}

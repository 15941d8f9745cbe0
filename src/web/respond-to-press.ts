import type { Request, Response } from 'express';
import type { Product } from '../catalog/product.js';
import type { Services } from '../services.js';
import type { EntryId } from '../sessions/entry.js';
import type { Visit } from '../sessions/visit.js';
import { formOf, text } from './forms/fields.js';
import { wantsFragments } from './htmx.js';
import { interestsPanel } from './presenters/interests-panel.js';
import { type Done, type NoticeModel, wrongNotice } from './presenters/notice.js';
import { pageRegions } from './presenters/page-regions.js';
import { cardContext, cardPiece, controlsPiece } from './presenters/product-card.js';
import { recommendedFragment } from './presenters/recommended.js';
import { type Fragment, type Page, respond } from './respond.js';
import { hereOf, stageOf } from './stage.js';

export interface Press {
  /** The visit after the press. */
  readonly visit: Visit;
  /** Products whose cards or controls look different now. */
  readonly products?: readonly Product[];
  /** Whole cards change, not only their controls: *Hide*, and taking it back. */
  readonly hides?: boolean;
  /** Regions besides the usual ones. */
  readonly fragments?: readonly Fragment[];
  readonly done?: Done;
  /** Said instead of what `done` says. */
  readonly notice?: NoticeModel;
  /** What a plain form gets instead of the way back: an answer that a redirect could not carry. */
  readonly page?: Page;
}

/**
 * Answers a press: with htmx the interests panel, the shelves with their reasons and what changed about the
 * product, in one response; with a plain form the way back to the same page.
 */
export async function respondToPress(
  req: Request,
  res: Response,
  services: Services,
  press: Press,
): Promise<void> {
  const { products = [], hides = false, fragments = [] } = press;
  const back = text(formOf(req), 'returnTo', 2_048) ?? '/';
  const done = press.done ?? lastPress(press.visit);
  const said = done === undefined ? {} : { done };
  if (!wantsFragments(req)) return respond(req, res, press.page ? { page: press.page } : { back, ...said });
  const context = cardContext(req, res);
  const pieces = products.map((product) =>
    hides ? cardPiece(product, context) : controlsPiece(product, context),
  );
  const usual = [
    ...(await recommendedFragment(req, res, services)),
    interestsPanel(req, res),
    ...pageRegions(req, res),
  ];
  respond(req, res, {
    pieces,
    fragments: [...usual, ...fragments],
    back,
    ...said,
    ...(press.notice && { notice: press.notice }),
  });
}

/** Answers a press that was not carried out: the sentence stands on the interests page, or in the live region. */
export function refusePress(
  req: Request,
  res: Response,
  status: 403 | 409 | 410 | 422 | 503,
  sentence: string,
): void {
  const { t } = stageOf(res);
  const notice = wrongNotice(sentence, hereOf(req));
  const model = { interestsPanel: interestsPanel(req, res).model };
  const page = { view: 'pages/interests', title: t.interests.title, unlisted: true, model };
  respond(req, res, { status, notice, page, fragments: [] });
}

/** The entry that a press made: the last one that is no mark of having been counted. */
export function lastPress({ entries }: Visit): EntryId | undefined {
  return entries.findLast((entry) => entry.type !== 'counted')?.id;
}

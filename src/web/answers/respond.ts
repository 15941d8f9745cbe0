import type { Response } from 'express';
import type { Wording } from '../../wording/wording.js';
import { keeperOf, sendAnonymous } from '../http/anonymous-pages.js';
import { FORMER_ENDED } from '../http/ended-visit.js';
import { routePattern } from '../http/middleware/observe-requests.js';
import { returnPath } from '../http/paths.js';
import { camelCase, type Fragment, type Piece, type Renderer } from '../http/renderer.js';
import { VARY, wantsFragments } from '../http/request-headers.js';
import { carriedOn, renderingOf, stageOf, visitSoFar } from '../http/stage.js';
import { frameFragments, type Head, presentFrame } from '../parts/frame/frame.js';
import { addressAfter, withBeginning } from '../parts/notices/elsewhere.js';
import { type Done, type NoticeModel, noticeOf, QUIET } from '../parts/notices/notice.js';

export interface Page extends Head {
  /** `pages/<view>.eta` under `views/`. */
  readonly view: string;
  readonly model: object;
}

/** A page that is one visit's, or a person's: search engines are kept out of it. */
export const personalPage = (view: string, title: string, model: object): Page => ({
  view: `pages/${view}`,
  title,
  unlisted: true,
  model,
});

/** What a route answers; htmx gets fragments of it, a plain form a redirect or a page. */
interface Outcome {
  /** The whole page, for a GET. */
  readonly page?: Page;
  readonly status?: number | undefined;
  /** What changes on the page, for htmx. */
  readonly fragments?: readonly Fragment[];
  readonly pieces?: readonly Piece[];
  /** The page to go back to after a plain form. Checked against the list of pages; see `returnPath`. */
  readonly back?: string;
  /** Another page of ours to go to, with or without htmx. */
  readonly onward?: string;
  /** The entry just made: the page says so and offers to take it back. */
  readonly done?: Done | undefined;
  /** The part of that page to come back to, by its id. */
  readonly landing?: string | undefined;
  /** The same where the form named it: the address carries it on, so that *Undo* comes back there too. */
  readonly place?: string | undefined;
  /** Said instead of what `done` says. */
  readonly notice?: NoticeModel | undefined;
  /** The page is of another list now: with htmx too it is loaded anew. */
  readonly isWhole?: boolean;
  /** False where the page it leads to is in another language than the address asked for. */
  readonly carries?: boolean;
}

/** Answers a request: fragments for htmx, a page or 303 for everything else. With `request-headers.ts`, the only place that knows of HX headers. */
export function respond(res: Response, outcome: Outcome): void {
  res.vary(VARY.join(', '));
  if (outcome.onward !== undefined) goTo(res, carriedOn(res, outcome.onward));
  else if (outcome.isWhole && wantsFragments(res.req)) goTo(res, carriedOn(res, wayBack(res, outcome)));
  else if (wantsFragments(res.req) && (outcome.fragments || !outcome.page)) sendFragments(res, outcome);
  else if (outcome.page) sendPage(res, outcome.page, outcome);
  else {
    const back = wayBack(res, outcome);
    res.redirect(303, outcome.carries === false ? back : carriedOn(res, back));
  }
}

/** Answers with a notice alone: errors of a press made by htmx. */
export function respondNotice(res: Response, status: number, notice: NoticeModel): void {
  res.vary(VARY.join(', '));
  sendFragments(res, { status, fragments: [{ name: 'notice', model: notice }] });
}

function goTo(res: Response, path: string): void {
  if (wantsFragments(res.req)) res.set('HX-Redirect', path).status(200).end();
  else res.redirect(303, path);
}

function sendPage(res: Response, page: Page, { status = 200, notice }: Outcome): void {
  const html = renderPage(res, page, notice);
  const keep = status === 200 ? keeperOf(res) : undefined;
  const kept = keep?.({ html, token: stageOf(res).token, pattern: routePattern(res.req) });
  if (kept) sendAnonymous(res, kept);
  else res.status(status).type('html').send(html);
}

/** The notice as htmx takes it, for an answer that is made before anybody asks. */
export function noticeAlone(renderer: Renderer, t: Wording, notice: NoticeModel): string {
  return wrap('#notice', renderer.render('fragments/notice', { t, notice }));
}

/** A whole page, frame included. */
export function renderPage(res: Response, { view, model, ...head }: Page, notice?: NoticeModel): string {
  const { renderer, t } = stageOf(res);
  const frame = presentFrame(renderingOf(res), head, notice);
  return renderer.render(view, { ...model, t, frame });
}

function sendFragments(
  res: Response,
  { status = 200, pieces = [], fragments = [], done, notice }: Outcome,
): void {
  const changes = res.req.method !== 'GET' && res.req.method !== 'HEAD';
  const rendering = renderingOf(res);
  const said = notice ?? (done === undefined ? undefined : noticeOf(rendering, done));
  const own = new Set(fragments.map((fragment) => fragment.name));
  const frame = changes ? frameFragments(rendering, withBeginning(rendering, said ?? QUIET)) : [];
  const address = addressAfter(rendering);
  if (address !== undefined) res.set('HX-Replace-Url', address);
  // Pieces first: a fragment may take the place that a piece stood in.
  const html = [
    ...pieces.map((piece) => wrap(`[data-${piece.partial}='${piece.item}']`, renderPiece(res, piece))),
    ...[...fragments, ...frame.filter(({ name }) => !own.has(name))].map((fragment) =>
      wrap(`#${fragment.name}`, renderFragment(res, fragment)),
    ),
  ];
  res.status(status).type('html').send(html.join('\n'));
}

/** A fragment by itself: the same bytes as inside its page. */
function renderFragment(res: Response, { name, model }: Fragment): string {
  const { renderer, t } = stageOf(res);
  return renderer.render(`fragments/${name}`, { t, [camelCase(name)]: model });
}

function renderPiece(res: Response, { partial, model }: Piece): string {
  const { renderer, t } = stageOf(res);
  return renderer.render(`partials/${partial}`, { t, [camelCase(partial)]: model });
}

/** `target` is made of names of ours and of product ids, which hold nothing that means something in a selector. */
function wrap(target: string, html: string): string {
  return `<hx-partial hx-target="${target}" hx-swap="outerMorph">${html}</hx-partial>`;
}

/** After the press that opened the visit the page it leads to can tell whether the browser has kept that visit. */
function wayBack(res: Response, { back, done, landing, place }: Outcome): string {
  const path = returnPath(back);
  const { began, endedBefore } = visitSoFar(res);
  const fields = {
    ...(done === undefined ? {} : { done }),
    ...(began === undefined ? {} : { began }),
    ...(began !== undefined && endedBefore ? { former: FORMER_ENDED } : {}),
    ...(place === undefined ? {} : { place }),
  };
  const query = new URLSearchParams(fields).toString();
  const said = query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`;
  return `${path}${said}${landing === undefined ? '' : `#${encodeURIComponent(landing)}`}`;
}

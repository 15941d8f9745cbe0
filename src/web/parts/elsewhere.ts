import type { Request, Response } from 'express';
import { queryOf, text } from '../http/forms/fields.js';
import { currentPath, wantsFragments } from '../http/htmx.js';
import { paths, returnPath } from '../http/paths.js';
import { stageOf, visitSoFar } from '../http/stage.js';
import { type NoticeModel, wrongNotice } from './notice.js';

/**
 * Two windows that each made the first press of a visit began two, and a browser keeps one. The window of the other has
 * its mark in its address: says so, where this request comes from there.
 */
export function elsewhere(req: Request, res: Response): NoticeModel | undefined {
  return isFromElsewhere(req, res)
    ? wrongNotice(stageOf(res).t.notice.elsewhere, returnPath(pageOf(req)))
    : undefined;
}

/** The notice of a press that htmx made, which may have begun the visit, or come from a window that began another. */
export function withBeginning(req: Request, res: Response, notice: NoticeModel): NoticeModel {
  const { began } = visitSoFar(res);
  if (began !== undefined)
    return { ...notice, check: `${paths.beginning}?${new URLSearchParams({ began })}` };
  if (!isFromElsewhere(req, res)) return notice;
  const { elsewhereBefore } = stageOf(res).t.notice;
  return { ...notice, text: `${notice.text} ${elsewhereBefore}`.trim(), wrong: true };
}

/**
 * The address that the open page has from now on: with the mark of the visit that a press began, and without it once
 * its window was told that the browser has kept another. Undefined where it stays as it is.
 */
export function addressAfter(req: Request, res: Response): string | undefined {
  const page = pageOf(req);
  const plain = returnPath(page);
  // Some pages are none that a press comes back to.
  if (plain.split('?')[0] !== page.split('?')[0]) return undefined;
  const { began } = visitSoFar(res);
  if (began === undefined) return isFromElsewhere(req, res) ? plain : undefined;
  return `${plain}${plain.includes('?') ? '&' : '?'}${new URLSearchParams({ began })}`;
}

/** The mark is in the address of the page, or of the one that a link or a form led here from. */
function isFromElsewhere(req: Request, res: Response): boolean {
  const marks = [text(queryOf(req), 'began', 20), markIn(pageOf(req)), markIn(req.get('Referer') ?? '')];
  return marks.some((mark) => mark !== undefined && visitSoFar(res).isElsewhere(mark));
}

function markIn(address: string): string | undefined {
  if (!address.includes('?')) return undefined;
  return new URLSearchParams(address.split('?')[1]).get('began') ?? undefined;
}

/** The page that is open in the window. */
function pageOf(req: Request): string {
  return wantsFragments(req) ? currentPath(req) : req.originalUrl;
}

import { text } from '../http/forms/fields.js';
import { paths, returnPath } from '../http/paths.js';
import type { Rendering } from '../http/rendering.js';
import { type NoticeModel, wrongNotice } from './notice.js';

/**
 * Two windows that each made the first press of a visit began two, and a browser keeps one. The window of the other has
 * its mark in its address: says so, where this request comes from there.
 */
export function elsewhere(rendering: Rendering): NoticeModel | undefined {
  return isFromElsewhere(rendering)
    ? wrongNotice(rendering.t.notice.elsewhere, returnPath(rendering.asked.openPage))
    : undefined;
}

/** The notice of a press that htmx made, which may have begun the visit, or come from a window that began another. */
export function withBeginning(rendering: Rendering, notice: NoticeModel): NoticeModel {
  const { began } = rendering.session;
  if (began !== undefined)
    return { ...notice, check: `${paths.beginning}?${new URLSearchParams({ began })}` };
  if (!isFromElsewhere(rendering)) return notice;
  const { elsewhereBefore } = rendering.t.notice;
  return { ...notice, text: `${notice.text} ${elsewhereBefore}`.trim(), wrong: true };
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
  const marks = [
    text(rendering.asked.query, 'began', 20),
    markIn(rendering.asked.openPage),
    markIn(rendering.asked.referer),
  ];
  return marks.some((mark) => mark !== undefined && rendering.session.isElsewhere(mark));
}

function markIn(address: string): string | undefined {
  if (!address.includes('?')) return undefined;
  return new URLSearchParams(address.split('?')[1]).get('began') ?? undefined;
}

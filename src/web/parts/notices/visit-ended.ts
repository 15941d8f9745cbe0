import { isFresh } from '../../http/beginnings.js';
import { FORMER_ENDED } from '../../http/ended-visit.js';
import { text } from '../../http/forms/fields.js';
import { isPage, paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import type { NoticeModel } from './notice.js';

/** The notice of a page that was asked for, with what became of the visit before where that has ended by itself. */
export function withEnd(rendering: Rendering, notice: NoticeModel): NoticeModel {
  const { session, asked } = rendering;
  // A press that came too late says by itself that the visit has ended.
  if (notice.wrong) return notice;
  const isFirst = session.endedBefore && asked.method === 'GET' && !isPage(asked.path, paths.knowledge);
  return isFirst || comesFromPress(rendering) ? withEndSaid(rendering, notice) : notice;
}

/** What a press says that began a visit in the place of one that had ended. */
export function withEndSaid({ t, here }: Rendering, notice: NoticeModel): NoticeModel {
  return { ...notice, closeHref: here, text: `${notice.text} ${t.notice.visitEnded}`.trim() };
}

/** The address may be opened again: it is true of its first minute. */
function comesFromPress({ asked, session }: Rendering): boolean {
  const began = text(asked.query, 'began', 40);
  return (
    text(asked.query, 'former', 8) === FORMER_ENDED && began !== undefined && isFresh(began, session.now)
  );
}

import { SEAL_LASTS } from '../../../sessions/sealed-entries.js';
import { moment } from '../../../wording/dates.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import type { NoticeModel } from '../../parts/notices/notice.js';

/**
 * That a list was thrown away, with the way to take that back.
 * @param seal what was erased with it; empty where it cannot be brought back
 */
export function discardedNotice(rendering: Rendering, seal: string): NoticeModel {
  const { t, token, here: returnTo, session } = rendering;
  const { discarded, discardedUndo } = t.notice.lanes;
  const until = moment(session.now + SEAL_LASTS, session.now, t);
  const undo = { action: paths.personalisationReturn, entry: '', seal, token, returnTo };
  return {
    text: seal === '' ? discarded : `${discarded} ${discardedUndo(until)}`,
    wrong: false,
    undo: seal === '' ? undefined : undo,
    closeHref: returnTo,
  };
}

import type { Listed } from '../../../analytics/releases/read-releases.js';
import { THRESHOLD } from '../../../analytics/releases/release-rows.js';
import { dueAt, rangeOfWeek, weekOf } from '../../../analytics/releases/week.js';
import { reportDay, reportPeriod, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { weekName } from './release-page.js';

export interface ReleaseListModel {
  readonly releases: readonly {
    readonly name: string;
    readonly href: string;
    readonly period: string;
    /** When it was made, or what is wrong with it. */
    readonly state: string;
    readonly simulated: boolean;
    readonly damaged: boolean;
  }[];
  /** When the next one can be expected. */
  readonly due: string;
  readonly withheld: string;
}

/** The published weeks, newest first, or when the first is due. @param now milliseconds since 1970 */
export function presentReleases(listed: readonly Listed[], now: number, t: Wording): ReleaseListModel {
  return {
    releases: listed.map((one) => {
      const id = one.state === 'whole' ? one.manifest.id : one.id;
      const { from, to } = rangeOfWeek(id);
      const whole = one.state === 'whole' ? one.manifest : undefined;
      return {
        name: weekName(id, t),
        href: paths.release(id),
        period: reportPeriod(from, to, t.locale),
        state: whole ? reportDay(whole.created.slice(0, 10), t.locale) : t.releases.damaged,
        simulated: whole?.simulated ?? false,
        damaged: !whole,
      };
    }),
    due: (listed.length === 0 ? t.releases.due : t.releases.dueNext)(
      reportDay(new Date(dueAt(weekOf(now))).toISOString().slice(0, 10), t.locale),
    ),
    withheld: t.releases.withheld(wholeNumberText(THRESHOLD, t.locale)),
  };
}

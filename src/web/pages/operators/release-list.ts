import type { Listed } from '../../../analytics/releases/read-releases.js';
import type { ReleaseName } from '../../../analytics/releases/release.js';
import { dueAt, rangeOfWeek, weekOf } from '../../../analytics/releases/week.js';
import { type Report, THRESHOLD } from '../../../reports/report.js';
import { dayOnClock } from '../../../time/zone.js';
import { listText, reportDay, reportPeriod, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { reportWording, weekName } from './report-page.js';

/** The published weeks, newest first, or when the first is due. @param now milliseconds since 1970 */
export function presentReleases(
  listed: readonly Listed[],
  reports: readonly Report[],
  now: number,
  t: Wording,
) {
  // A report of a later version of the shop cannot be drawn by this one.
  const known = reports.flatMap((report) => listed.filter((one) => nameOf(one).report === report.id));
  const weeks = [...new Set(listed.map((one) => nameOf(one).id))];
  const due = reportDay(dayOnClock(dueAt(weekOf(now)), t.zone), t.locale);
  return {
    weeks: weeks.flatMap((week) => {
      const ofWeek = known.filter((one) => nameOf(one).id === week);
      const { from, to } = rangeOfWeek(week);
      if (ofWeek.length === 0) return [];
      return {
        name: weekName(week, t),
        period: reportPeriod(from, to, t.locale),
        simulated: ofWeek.some((one) => one.state === 'whole' && one.manifest.simulated),
        reports: ofWeek.map((one) => listedReport(one, t)),
      };
    }),
    due: (listed.length === 0 ? t.releases.due : t.releases.dueNext)(due),
    withheld: t.releases.withheld(wholeNumberText(THRESHOLD, t.locale)),
    ledger: reports.map((report) => ledgerLine(report, known, t)),
  };
}

function nameOf(one: Listed): ReleaseName {
  return one.state === 'whole' ? one.manifest : one;
}

function listedReport(one: Listed, t: Wording) {
  const { id, report } = nameOf(one);
  const whole = one.state === 'whole' ? one.manifest : undefined;
  return {
    title: reportWording(report, t).title,
    href: paths.report(id, report),
    state: whole
      ? `${t.releases.made} ${reportDay(dayOnClock(Date.parse(whole.created), t.zone), t.locale)}`
      : t.releases.damaged,
    damaged: !whole,
  };
}

function ledgerLine(report: Report, listed: readonly Listed[], t: Wording) {
  const say = (value: number) => wholeNumberText(value, t.locale);
  const own = listed.filter((one) => nameOf(one).report === report.id);
  return {
    title: reportWording(report.id, t).title,
    cut: t.releases.ledger.cuts[report.cut],
    threshold: say(report.threshold),
    most: mostText(report, t),
    published: say(own.length),
  };
}

/** What a visit adds at most, to each number of the measures that it adds most to, and to the others. */
function mostText({ id, cut, measures }: Report, t: Wording): string {
  const most = Math.max(...measures.map((measure) => measure.most));
  const said = wholeNumberText(most, t.locale);
  const words = reportWording(id, t).measures;
  const titles = measures.filter((one) => one.most === most).map((one) => words[one.id]?.title ?? one.id);
  const isEach = titles.length === measures.length;
  const { ledger } = t.releases;
  return isEach ? ledger.most(said, cut) : ledger.mostOf(said, cut, listText(titles, t.locale));
}

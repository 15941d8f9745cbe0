import { setImmediate as turn } from 'node:timers/promises';
import { type Response, Router } from 'express';
import { asWeek, type WeekId } from '../../../analytics/releases/week.js';
import { RequestError } from '../../../errors.js';
import type { Report } from '../../../reports/report.js';
import type { Services } from '../../../services.js';
import { renderPage, respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { keptPages, respondKept } from './kept-pages.js';
import { operatorPage } from './operator-page.js';
import { presentReleases } from './release-list.js';
import { type Presented, reportCsv } from './report-csv.js';
import { presentReport, reportWording, weekName } from './report-page.js';

/** Pages of reports kept in memory: half a megabyte each in the largest shop. */
const PAGES_KEPT = 8;

/** `GET /operators` and every report of a release, each in its one cut, without filters: as a page and as CSV. */
export function releaseRoutes({
  releases,
  reports,
  uncounted,
  clock,
}: Pick<Services, 'releases' | 'reports' | 'uncounted' | 'clock'>): Router {
  const router = Router();
  const pages = keptPages(PAGES_KEPT);
  const find = (week: string, id: string | undefined) => findReport(releases, reports, week, id);
  router.get(paths.operators, async (_req, res) => {
    const { t } = stageOf(res);
    const list = presentReleases(await releases.list(), reports, clock(), t);
    const nobody = uncounted().length > 0 ? t.releases.nobodyCounts : '';
    const model = { here: paths.operators, list, nobody };
    respond(res, { page: operatorPage('releases', t.releases.title, model) });
  });
  const show = async (res: Response, found: Found) => {
    if (found.state === 'damaged') return sayDamaged(res, found);
    const { t, carried } = stageOf(res);
    // A report never changes: its manifest, which holds the hash of its rows, says all that the page is made of.
    const key = `${t.language} ${carried ?? ''} ${JSON.stringify(found.manifest)}`;
    const page = await pages.page(key, async () => {
      const report = presentReport(found, t);
      // Yields to the event loop half way, so that waiting requests are answered in between.
      await turn();
      const { title, week, simulated } = report;
      return renderPage(res, operatorPage('report', `${title}, ${week}`, { simulated, report }));
    });
    respondKept(res, page);
  };
  // The address of a week leads to its first report, as it did when there was only one.
  router.get(paths.release.pattern, async (req, res) =>
    show(res, await find(req.params.week, reports[0]?.id)),
  );
  router.get(paths.report.pattern, async (req, res) =>
    show(res, await find(req.params.week, req.params.report)),
  );
  router.get(paths.reportCsv.pattern, async (req, res) => {
    const found = await find(req.params.week, req.params.report);
    if (found.state === 'damaged') return sayDamaged(res, found);
    res.attachment(`${found.manifest.id}-${found.report.id}.csv`).type('text/csv').send(reportCsv(found));
  });
  return router;
}

type Found =
  | ({ readonly state: 'whole' } & Presented)
  | { readonly state: 'damaged'; readonly week: WeekId; readonly report: Report };

/** @throws RequestError 404 where there is no such report */
async function findReport(
  releases: Services['releases'],
  reports: readonly Report[],
  text: string,
  id: string | undefined,
): Promise<Found> {
  const week = asWeek(text);
  const report = reports.find((one) => one.id === id);
  const found = week && report && (await releases.read({ id: week, report: report.id }));
  if (!found) throw new RequestError(404, 'noSuchRelease');
  return found.state === 'whole' ? { ...found, report } : { state: 'damaged', week, report };
}

function sayDamaged(res: Response, { report, week }: Found & { readonly state: 'damaged' }): void {
  const { t } = stageOf(res);
  const text = t.release.damaged(t.release.named(reportWording(report.id, t).title, weekName(week, t)));
  respond(res, { status: 503, page: operatorPage('release-damaged', t.release.damagedTitle, { text }) });
}

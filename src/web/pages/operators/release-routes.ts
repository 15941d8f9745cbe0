import { setImmediate as turn } from 'node:timers/promises';
import { Router } from 'express';
import type { ReleaseShelf } from '../../../analytics/releases/read-releases.js';
import { asWeek } from '../../../analytics/releases/week.js';
import { RequestError } from '../../../errors.js';
import type { Clock } from '../../../time/clock.js';
import { keptPages } from '../../http/kept-pages.js';
import { paths } from '../../http/paths.js';
import { renderPage, respond, respondKept } from '../../http/respond.js';
import { stageOf } from '../../http/stage.js';
import { presentReleases } from './release-list.js';
import { presentRelease, weekName } from './release-page.js';

/** Pages of releases kept in memory: half a megabyte each in the largest shop. */
const PAGES_KEPT = 8;

export interface OperatorReleaseOptions {
  readonly releases: ReleaseShelf;
  readonly clock: Clock;
}

/** `GET /operators` and `GET /operators/releases/:id`: one report in one cut, without filters. */
export function operatorReleaseRoutes({ releases, clock }: OperatorReleaseOptions): Router {
  const router = Router();
  const pages = keptPages(PAGES_KEPT);
  router.get(paths.operators, async (req, res) => {
    const { t } = stageOf(res);
    const list = presentReleases(await releases.list(), clock(), t);
    const model = { signedIn: true, here: paths.operators, simulated: false, list };
    respond(req, res, { page: { view: 'pages/releases', title: t.releases.title, unlisted: true, model } });
  });
  router.get('/operators/releases/:id', async (req, res) => {
    const { t, carried } = stageOf(res);
    const week = asWeek(req.params.id);
    const found = week === undefined ? undefined : await releases.read(week);
    if (!found) throw new RequestError(404, 'noSuchRelease');
    const frame = { signedIn: true, here: '' };
    if (found.state === 'damaged') {
      const text = t.release.damaged(weekName(found.id, t));
      const model = { ...frame, simulated: false, text };
      const page = { view: 'pages/release-damaged', title: t.release.damagedTitle, unlisted: true, model };
      return respond(req, res, { status: 503, page });
    }
    // A release never changes: its manifest, which holds the hash of its rows, says all that the page is made of.
    const page = await pages.page(
      `${t.language} ${carried ?? ''} ${JSON.stringify(found.manifest)}`,
      async () => {
        const release = presentRelease(found.manifest, found.rows, t);
        // That was half of the work: whoever waits comes in between.
        await turn();
        const model = { ...frame, simulated: release.simulated, release };
        return renderPage(req, res, { view: 'pages/release', title: release.title, unlisted: true, model });
      },
    );
    respondKept(req, res, page);
  });
  return router;
}

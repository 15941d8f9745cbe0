import { Router } from 'express';
import type { ReleaseShelf } from '../../analytics/releases/read-releases.js';
import { asWeek } from '../../analytics/releases/week.js';
import type { Clock } from '../../clock.js';
import { RequestError } from '../../errors.js';
import { paths } from '../paths.js';
import { presentReleases } from '../presenters/release-list.js';
import { presentRelease, weekName } from '../presenters/release-page.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

export interface OperatorReleaseOptions {
  readonly releases: ReleaseShelf;
  readonly clock: Clock;
}

/** `GET /operators` and `GET /operators/releases/:id`: one report in one cut, without filters. */
export function operatorReleaseRoutes({ releases, clock }: OperatorReleaseOptions): Router {
  const router = Router();
  router.get(paths.operators, async (req, res) => {
    const { t } = stageOf(res);
    const list = presentReleases(await releases.list(), clock(), t);
    const model = { signedIn: true, here: paths.operators, simulated: false, list };
    respond(req, res, { page: { view: 'pages/releases', title: t.releases.title, unlisted: true, model } });
  });
  router.get('/operators/releases/:id', async (req, res) => {
    const { t } = stageOf(res);
    const week = asWeek(req.params.id);
    const found = week === undefined ? undefined : await releases.read(week);
    if (!found) throw new RequestError(404, 'There is no such release.');
    const frame = { signedIn: true, here: '' };
    if (found.state === 'damaged') {
      const text = t.release.damaged(weekName(found.id, t));
      const model = { ...frame, simulated: false, text };
      const page = { view: 'pages/release-damaged', title: t.release.damagedTitle, unlisted: true, model };
      return respond(req, res, { status: 503, page });
    }
    const release = presentRelease(found.manifest, found.rows, t);
    const model = { ...frame, simulated: release.simulated, release };
    respond(req, res, { page: { view: 'pages/release', title: release.title, unlisted: true, model } });
  });
  return router;
}

import { Router } from 'express';
import { RequestError } from '../../../errors.js';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { renderingOf } from '../../http/stage.js';
import { presentKind, presentKinds } from './kinds.js';
import { presentGroup, presentGroups, stepsIn } from './presenter.js';

/** What the shop sorts products and visits into, for anybody to read: all groups, one of them, one kind of visit. */
export function groupRoutes(): Router {
  const router = Router();
  router.get(paths.groups, (_req, res) => {
    const rendering = renderingOf(res);
    const { t } = rendering;
    const model = {
      breadcrumb: stepsIn(rendering, ''),
      groups: presentGroups(rendering),
      kinds: presentKinds(rendering),
    };
    const head = { title: t.groups.title, description: t.groups.lead, canonical: paths.groups };
    respond(res, { page: { view: 'pages/groups', ...head, model } });
  });
  router.get(paths.group.pattern, (req, res) => {
    const rendering = renderingOf(res);
    const id = String(req.params.id);
    const group = found(presentGroup(rendering, id));
    const head = { title: group.label, description: group.description, canonical: paths.group(id) };
    respond(res, { page: { view: 'pages/group', ...head, model: { group } } });
  });
  router.get(paths.visitKind.pattern, (req, res) => {
    const rendering = renderingOf(res);
    const id = String(req.params.id);
    const kind = found(presentKind(rendering, id));
    const head = { title: kind.label, description: kind.description, canonical: paths.visitKind(id) };
    respond(res, { page: { view: 'pages/visit-kind', ...head, model: { kind } } });
  });
  return router;
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new RequestError(404, 'notFound');
  return thing;
}

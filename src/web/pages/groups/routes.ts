import { Router } from 'express';
import { found } from '../../../errors.js';
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
    const { title, lead: description } = rendering.t.groups;
    const [groups, kinds] = [presentGroups(rendering), presentKinds(rendering)];
    const model = { breadcrumb: stepsIn(rendering, ''), groups, kinds };
    respond(res, { page: { view: 'pages/groups', title, description, canonical: paths.groups, model } });
  });
  router.get(paths.group.pattern, (req, res) => {
    const { id } = req.params;
    const group = found(presentGroup(renderingOf(res), id));
    const head = { title: group.label, description: group.description, canonical: paths.group(id) };
    respond(res, { page: { view: 'pages/group', ...head, model: { group } } });
  });
  router.get(paths.visitKind.pattern, (req, res) => {
    const { id } = req.params;
    const kind = found(presentKind(renderingOf(res), id));
    const head = { title: kind.label, description: kind.description, canonical: paths.visitKind(id) };
    respond(res, { page: { view: 'pages/visit-kind', ...head, model: { kind } } });
  });
  return router;
}

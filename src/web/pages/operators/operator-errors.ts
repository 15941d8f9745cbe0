import type { ErrorRequestHandler } from 'express';
import { RequestError } from '../../../errors.js';
import { ERROR_STATUSES } from '../../../wording/trouble.js';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { operatorPage } from './operator-page.js';

/** A request that cannot be served is answered in the operators' frame: theirs is no shelf of the shop. */
export function operatorErrors(): ErrorRequestHandler {
  return function operatorErrors(error: unknown, req, res, next) {
    if (!(error instanceof RequestError) || res.headersSent) return next(error);
    const { t } = stageOf(res);
    const { status, key } = error;
    const title = status === 404 ? t.operators.nowhere : t.error.byStatus[knownStatus(status)].title;
    const text = key === 'notFound' ? t.operators.nowhereText : t.error.byKey[key];
    const model = { title, text, signedIn: req.path !== paths.operatorLogin };
    res.locals.failed = true;
    respond(res, { status, page: operatorPage('operator-error', title, model) });
  };
}

const knownStatus = (status: number) => ERROR_STATUSES.find((one) => one === status) ?? 400;

import { type RequestHandler, Router } from 'express';
import { comesFromOwnNetwork } from '../../../net/own-network.js';
import type { Services } from '../../../services.js';
import { paths } from '../../http/paths.js';

/** For whoever keeps the shop running. They come before the session: no cookie, no visit, nothing kept. */
interface VitalSignsOptions {
  readonly services: Pick<Services, 'isReady' | 'states' | 'stopping'>;
  /** All metrics of the shop as Prometheus reads them. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

/**
 * `/healthz`: the process answers. `/readyz`: it takes shoppers, and how each engine is; an engine that is away
 * changes nothing, because the shop sells on, but for a store that has never answered this machine. `/metrics`: numbers. The last two answer this network alone.
 */
export function vitalSigns({ services, metrics }: VitalSignsOptions): Router {
  const router = Router();
  router.get(paths.alive, neverKept, (_req, res) => {
    res.type('text/plain').send('ok\n');
  });
  router.get(paths.ready, ownNetworkOnly, neverKept, (_req, res) => {
    const ready = !services.stopping.aborted && services.isReady();
    res.status(ready ? 200 : 503).json({ ready, engines: services.states() });
  });
  router.get(paths.metrics, ownNetworkOnly, neverKept, async (_req, res) => {
    const { type, text } = await metrics();
    res.set('Content-Type', type).send(text);
  });
  return router;
}

/** Anybody else gets what any address gets at which there is nothing. */
const ownNetworkOnly: RequestHandler = (req, _res, next) => {
  next(comesFromOwnNetwork(req) ? undefined : 'router');
};

const neverKept: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

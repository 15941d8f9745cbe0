import type { RequestHandler, Router } from 'express';
import { RequestError } from '../../../errors.js';

/** One address of the shop and what may be asked of it. */
interface RouteRow {
  readonly path: string;
  readonly method: string;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

const layersOf = (router: Router) => router.stack as unknown as readonly Layer[];

/** Every route of the given routers, for whoever wants to look at all of them. */
export function routeTable(routers: readonly Router[]): readonly RouteRow[] {
  return routers
    .flatMap(layersOf)
    .flatMap(({ route }) =>
      route
        ? Object.keys(route.methods).map((method) => ({ path: route.path, method: method.toUpperCase() }))
        : [],
    );
}

/** Answers 405 with `Allow` where the address exists for another method. Mounted after all routes. */
export function methodGuard(routers: readonly Router[]): RequestHandler {
  const layers = routers.flatMap(layersOf).filter((layer) => layer.route);
  return function methodGuard(req, res, next) {
    const methods = layers
      .filter((layer) => layer.match(req.path))
      .flatMap((layer) => Object.keys(layer.route?.methods ?? {}));
    if (methods.length === 0) return next();
    res.set(
      'Allow',
      [...new Set(methods)]
        .map((method) => method.toUpperCase())
        .sort()
        .join(', '),
    );
    throw new RequestError(405, 'wrongMethod');
  };
}

/** What the shop's addresses are asked with, one or another of them. */
const METHODS = 'GET, HEAD, OPTIONS, POST';

/** `OPTIONS *` asks about the server as a whole and names no address (RFC 9110, 9.3.7); nothing else may be asked of `*`. */
export function wholeServer(): RequestHandler {
  return function wholeServer(req, res, next) {
    if (req.url !== '*') return next();
    res.set('Allow', METHODS);
    res.status(req.method === 'OPTIONS' ? 204 : 400).end();
  };
}

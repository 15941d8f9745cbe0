import type { Request } from 'express';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** The pattern a request was answered by, as `/products/:id`: from the code, never from the address. */
export function routePattern(req: Request): string {
  const pattern = (req.route as { readonly path?: unknown } | undefined)?.path;
  if (typeof pattern === 'string') return pattern.replace(/^\/assets\/[^/]+\//, '/assets/');
  return req.path.startsWith('/assets/') ? '/assets' : 'none';
}

/** Notes the pattern of a request that is answered before it comes to its route. */
export function answeredBy(req: Request, pattern: string): void {
  req.route = { path: pattern };
}

/** The method, or `other`: a made-up one is a made-up word. */
export function knownMethod(req: Request): string {
  return METHODS.has(req.method) ? req.method : 'other';
}

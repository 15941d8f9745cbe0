import type { Request } from 'express';

/** Path and query of the page htmx says it is on. */
export function currentPath(req: Request): string {
  const url = req.get('HX-Current-URL') ?? '';
  if (!URL.canParse(url)) return req.originalUrl;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Whether htmx asked for regions of a page: not for a page, and not for one that Back brought again. */
export function wantsFragments(req: Request): boolean {
  return (
    req.get('HX-Request') === 'true' &&
    req.get('HX-Request-Type') !== 'full' &&
    req.get('HX-Boosted') === undefined &&
    !isRestored(req)
  );
}

/** Whether Back or Forward brought the page again. */
export function isRestored(req: Request): boolean {
  return req.get('HX-History-Restore-Request') !== undefined;
}

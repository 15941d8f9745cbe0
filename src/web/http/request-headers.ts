import type { Request } from 'express';

/** Path and query of the page htmx says it is on. */
export function currentPath(req: Request): string {
  const url = req.get('HX-Current-URL') ?? '';
  if (!URL.canParse(url)) return req.originalUrl;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Whether htmx sent the request, whatever it asked for. */
export const isByHtmx = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers['hx-request'] !== undefined;

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

/**
 * Whether the interests panel of the page still waits to be opened, as `static/js/drawer.js` says: it is fetched then, and
 * an answer need not hold it. Where nothing is said, it may be open.
 */
export function isPanelWaiting(req: Request): boolean {
  return req.get('Interests-Panel') === 'waiting';
}

/** What the answers of pages and presses depend on. */
export const VARY = [
  'HX-Request',
  'HX-Request-Type',
  'HX-History-Restore-Request',
  'HX-Boosted',
  'Sec-GPC',
  'DNT',
  'Accept-Language',
  'Cookie',
];

/** A browser's standing objection: only the exact value 1 counts, also where it is sent twice. */
export function objection(req: Request): 'gpc' | 'dnt' | undefined {
  if (isOne(req.headers['sec-gpc'])) return 'gpc';
  return isOne(req.headers.dnt) ? 'dnt' : undefined;
}

/** A header that stands in a request several times, as a proxy may leave it, arrives as one list. */
function isOne(value: string | readonly string[] | undefined): boolean {
  return (
    value !== undefined &&
    [value]
      .flat()
      .join(',')
      .split(',')
      .every((one) => one.trim() === '1')
  );
}

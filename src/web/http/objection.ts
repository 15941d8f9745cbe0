import type { Request } from 'express';

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

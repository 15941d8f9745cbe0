/** What went wrong, and what to do. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

/** Statuses that a page of the shop can have. */
export const ERROR_STATUSES = [400, 403, 404, 405, 409, 410, 413, 414, 415, 422, 429, 500, 503] as const;
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

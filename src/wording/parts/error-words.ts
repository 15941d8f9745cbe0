import type { ErrorKey } from '../../errors.js';

/** What went wrong, and what to do. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

/** Statuses that a page of the shop can have. */
export const ERROR_STATUSES = [400, 403, 404, 405, 409, 410, 413, 414, 415, 422, 429, 500, 503] as const;
type ErrorStatus = (typeof ERROR_STATUSES)[number];

/** Error pages and what their notices say. */
export interface ErrorWords {
  /** Said without making a page of the shop: who asks too much, and who comes when everybody does. */
  readonly busy: {
    readonly network: Trouble;
    readonly visit: Trouble;
    /** Requests of one network that belong to no visit. */
    readonly networkTime: Trouble;
    readonly overload: Trouble;
  };
  readonly error: {
    readonly byStatus: Readonly<Record<ErrorStatus, Trouble>>;
    /** The text where it is known what was wrong. */
    readonly byKey: Readonly<Record<ErrorKey, string>>;
    /** Title over a press that nothing could be kept of. */
    readonly noRoom: string;
    readonly home: string;
    readonly departments: string;
  };
}

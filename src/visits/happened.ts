import type { EntryBody, SearchEntry } from './entry.js';

/** A search and whether anything was found: counted, and no entry of the log. */
export interface Searched {
  readonly type: 'searched';
  /** As it is noted in a visit that asked for that. Undefined where the model did not answer, or nothing is near. */
  readonly entry: SearchEntry | undefined;
  readonly found: boolean;
}

/** What may be counted. */
export type Happened = EntryBody | Searched;

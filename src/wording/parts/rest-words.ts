import type { RestSaid } from '../../visits/entry.js';
import type { When } from '../when.js';

/** What a shelf showed often enough, and rests. */
export interface RestWords {
  readonly rest: {
    readonly title: string;
    /** The rule. @param times how often it was shown */
    lead(times: number, hours: number): string;
    /** Where nothing rests now. */
    readonly none: string;
    readonly isOff: string;
    /** How many rest, and the names of the first of them. */
    count(count: number): string;
    until(when: When): string;
    more(count: number): string;
    /** The buttons, by what they say. */
    readonly press: Readonly<Record<RestSaid, string>>;
    /** What *What this shop knows* says of the entries. */
    readonly shown: string;
    readonly noted: Readonly<Record<RestSaid, string>>;
    readonly notice: Readonly<Record<RestSaid, string>>;
    readonly undone: Readonly<Record<RestSaid, string>>;
    /** On *How it works*. */
    howItWorks(times: number, hours: number): string;
  };
}

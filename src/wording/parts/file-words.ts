import type { FileFault } from '../../signature-file/read-file.js';
import type { Origin } from '../../signature-file/signing.js';
import type { BroughtState } from '../../visits/presses/bring.js';

/** Interests as a file: taking it away, looking into one, taking one in. */
export interface FileWords {
  readonly takeAlong: {
    readonly title: string;
    readonly lead: string;
    readonly downloadTitle: string;
    holds(count: number): string;
    /** @param halfLife at least every so often, as a length of time */
    fading(halfLife: string): string;
    readonly longer: string;
    readonly download: string;
    /** No interest is noted. */
    readonly nothing: string;
    readonly schema: string;
    readonly bringTitle: string;
    readonly bringNote: string;
    readonly file: string;
    readonly pasted: string;
    readonly look: string;
    /** Heads the page of what a file holds. */
    readonly holdsTitle: string;
    readonly origin: Readonly<Record<Origin, string>>;
    /** The file holds no interest at all. */
    readonly empty: string;
    /** Of one that would be taken in. */
    strength(percent: string): string;
    /** Said with one that finds nothing here. */
    readonly keptForNext: string;
    readonly state: Readonly<Record<Exclude<BroughtState, 'taken'>, string>>;
    examples(names: string): string;
    /** Where taking it in begins personalisation. */
    readonly begins: string;
    takeIn(count: number): string;
    /** The button where the shop has not read all of it. */
    readonly readOn: string;
    /** None of it can be taken in. */
    readonly nothingToTakeIn: string;
    readonly leave: string;
    fault(fault: FileFault): string;
  };
}

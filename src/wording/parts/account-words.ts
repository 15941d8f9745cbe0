/** The account of a shelf in numbers. */
import type { Constants } from '../../account/format.js';
import type { CatalogueIdentity } from '../../account/identity.js';

export interface AccountWords {
  readonly numbers: {
    /** Beside each shelf of the visit. */
    readonly link: string;
    title(shelf: string): string;
    /** @param when to the second */
    lead(when: string): string;
    readonly download: string;
    readonly downloadNote: string;
    readonly checkTitle: string;
    readonly check: string;
    /** What is typed to check it. */
    readonly command: string;
    readonly productsTitle: string;
    readonly productsNote: string;
    placed(place: number, product: string): string;
    readonly part: string;
    readonly value: string;
    readonly score: string;
    readonly signalsTitle: string;
    signalsNote(orderHalfLife: number): string;
    readonly noSignals: string;
    readonly signal: string;
    readonly weight: string;
    readonly halfLife: string;
    readonly later: string;
    readonly belongs: string;
    readonly interestsTitle: string;
    readonly interestsNote: string;
    together(strength: string): string;
    /** @param raw the sum of the weights */
    interest(label: string, raw: string, strength: string): string;
    readonly turnedDown: string;
    readonly fresh: string;
    readonly now: string;
    readonly taken: string;
    readonly ranking: string;
    readonly handTitle: string;
    readonly handNone: string;
    readonly pageTitle: string;
    readonly about: string;
    readonly search: string;
    readonly places: string;
    readonly soldSince: string;
    readonly scaleTitle: string;
    readonly scaleNote: string;
    readonly scale: {
      /** Of the shelf. */
      readonly places: string;
      readonly strength: string;
      readonly taste: string;
      readonly coInterest: string;
      readonly words: string;
      readonly page: string;
    };
    /** @param group as in a sentence @param rank of the number, from 1 */
    drawn(group: string, value: string, rank: number, of: number): string;
    /** @param day as in "30 November" @param halfLife of what was published, as in "90 days" */
    drawTitle(day: string, halfLife: string): string;
    /** A number that was drawn for a group, and from what; of nothing where no report tells of it. */
    drawOf(value: string, from?: { readonly pressed: string; readonly looked: string }): string;
    readonly constantsTitle: string;
    readonly sourceWeights: Readonly<Record<keyof Constants['sourceWeights'], string>>;
    readonly constants: Readonly<Record<Exclude<keyof Constants, 'sourceWeights'>, string>>;
    readonly versionsTitle: string;
    readonly versions: Readonly<Record<keyof CatalogueIdentity, string>>;
    readonly none: string;
  };
  readonly removal: {
    /** Beside an interest. */
    readonly link: string;
    title(label: string): string;
    lead(shelf: string): string;
    readonly leaves: string;
    readonly comes: string;
    stay(count: number): string;
    /** Nothing of the shelf would be another. */
    readonly nothing: string;
    /** The shelf of the visit would not be there any more. */
    readonly gone: string;
    /** The interest has a shelf of its own on the home page. */
    ownShelf(label: string): string;
    /** @param names products that would stand under *Bought before* no more */
    again(names: readonly string[]): string;
    readonly remove: string;
    readonly keep: string;
  };
}

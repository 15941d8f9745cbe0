import type { en } from './en/index.js';

/**
 * Every sentence that a person reads on a page of the shop, in one language. English declares them: this is the type of
 * `en` with other texts. A language is a folder with one object of this type, and a line in `languages.ts`; one that
 * lacks a sentence does not compile. Texts of products, names of departments and segments, and what shoppers type stay
 * as they are.
 */
export interface Wording extends Translation<typeof en> {
  /** IANA name of the zone that times are said in; the machine's own where undefined. */
  readonly zone?: string | undefined;
  /** What is said otherwise where the shop's products are in this language. */
  ownCatalogue(): OwnCatalogueWords;
}

/** Sentences that are others where the products are in the language of the page. */
export type OwnCatalogueWords = Partial<Pick<Wording, 'search' | 'interests' | 'refusals'>>;

/**
 * The same sentences in another language: each is given what English gives it, and may say any text. A part of a
 * language is typed by that of English, so that a sentence too many does not compile either.
 */
export type Translation<Said> = Said extends string
  ? string
  : Said extends boolean
    ? boolean
    : Said extends (...given: infer Given) => infer Told
      ? (...given: Given) => Translation<Told>
      : { readonly [Key in keyof Said]: Translation<Said[Key]> };

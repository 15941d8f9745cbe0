/** Words of search: its page, what was understood, what is near, suggestions. */
export interface SearchWords {
  readonly search: {
    title(query: string): string;
    readonly emptyTitle: string;
    /** A search of nothing but filters. */
    readonly everything: string;
    readonly heading: string;
    readonly askHeading: string;
    readonly ask: string;
    /** Only in the demo, which has tents. */
    readonly askDemo: string;
    readonly nothing: string;
    /** Above what only comes near. */
    readonly noneIsIt: string;
    /** Above what only has the words in its name or among its tags. */
    borne(words: string): string;
    otherwise(word: string): string;
    /** The model that reads meanings did not answer in time. */
    readonly byWordsAlone: string;
    /** Said only in a visit in which searches are noted. */
    readonly notNoted: {
      readonly person: string;
      readonly letters: string;
      /** Only the model could tell whether it is about a person, and does not answer. */
      readonly away: string;
      readonly present: string;
      readonly whom: string;
      readonly wishes: string;
      readonly unclear: string;
    };
    missing(words: readonly string[]): string;
    unsaid(what: readonly string[]): string;
    /** @param thing what the shop calls so, in the singular and the catalogue's language */
    unsaidOf(thing: string, what: readonly string[]): string;
    unsaidCalled(what: readonly string[]): string;
    /** Of what the shop marks for an occasion. */
    readonly marked: string;
    /** Of a present for somebody whom nothing is called by. */
    readonly present: Readonly<Record<'children' | 'near', string>>;
    aside(words: string): string;
    /** No word of it is one that the search reads. */
    onlyEnglish(typed: string): string;
    readonly forChildren: Readonly<Record<'none' | 'called', string>>;
    /** What says that it is for older children is not listed, or all of it is. */
    readonly older: Readonly<Record<'left out' | 'all', string>>;
    /** The same of one product, which alone is called what was asked for. */
    readonly olderCalled: (name: string) => string;
    /** Whether these games say that they are for so many players as were asked for; games for other numbers are left out. */
    readonly players: Readonly<Record<'all' | 'some' | 'none', string>>;
    readonly younger: Readonly<Record<'left out' | 'all', string>>;
    readonly otherAges: string;
    /** What is said with a thing, and none of the products says. */
    untold(words: readonly string[]): string;
    readonly near: string;
    nearNote(count: number): string;
    readonly noneJustThat: string;
    readonly nothingNear: string;
    /** Above what is shown for another name: nothing bears the one that was typed. */
    notCalled(typed: string): string;
    mended(typed: string, meant: string): string;
    /** Words said in another language than the catalogue's, and how they were read. */
    readAs(words: readonly { readonly typed: string; readonly meant: string }[]): string;
    asTyped(typed: string): string;
    place(name: string, products: string): string;
    readonly wishes: {
      readonly cheap: string;
      readonly dear: string;
      readonly newest: string;
      readonly popular: string;
      readonly reduced: string;
    };
    /** What is not wanted. The shop is sure where its own lists decide; else it left out what mentions the thing. */
    readonly without: {
      has(what: readonly string[]): string;
      is(what: readonly string[]): string;
      mentions(what: readonly string[]): string;
      saidToBe(what: readonly string[]): string;
    };
    askMaker(what: readonly string[]): string;
    readonly askMakerAnyway: string;
    /** A range that was said from its upper end. */
    turned(range: string): string;
    /** A price was said in another currency than the shop's. @param said its code @param own that of the shop */
    otherCurrency(said: string, own: string): string;
    /** Two prices that leave nothing between them: what is listed answers the rest. */
    impossible(least: string, most: string): string;
    readonly unmet: {
      /** @param least empty where only the other end was said, and so is `most` */
      price(least: string, most: string): string;
      readonly stock: string;
      readonly without: {
        has(what: readonly string[]): string;
        is(what: readonly string[]): string;
        mentions(what: readonly string[]): string;
        saidToBe(what: readonly string[]): string;
      };
      brand(brand: string): string;
      place(place: string): string;
      colour(colour: string): string;
      readonly cheap: string;
      readonly dear: string;
      readonly newest: string;
      readonly popular: string;
      readonly reduced: string;
      count(said: string): string;
      measure(said: string): string;
      unclear(said: string): string;
    };
    readonly suggestions: string;
    suggestionIn(department: string): string;
    readonly suggestionDepartment: string;
    readonly suggestionBrand: string;
    suggestionCount(count: number, said: string): string;
  };
}

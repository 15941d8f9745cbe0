import { plural } from './plural.js';

const quoted = (words: readonly string[], joint: string) =>
  words.map((word) => `“${word}”`).join(` ${joint} `);

/** Words of search: its page, what was understood, what is near, suggestions. */
export const search = {
  search: {
    title: (query: string) => `Search: ${query}`,
    emptyTitle: 'Search',
    /** A search of nothing but filters. */
    everything: 'Everything in the shop',
    heading: 'You searched for',
    askHeading: 'What are you looking for?',
    ask: 'A thing, a material, or what you mean to do with it.',
    /** Only in the demo, which has tents. */
    askDemo: 'A thing, a material, or what you mean to do with it: “something for a damp tent” works too.',
    nothing: 'Nothing is called that.',
    /** Above what only comes near. */
    noneIsIt: 'These come nearest; nothing here is called just that.',
    /** Above what only has the words in its name or among its tags. */
    borne: (words: string) => `Each of these has “${words}” in its name or among its tags.`,
    otherwise: (word: string) =>
      `Nothing is called “${word}” here. What is listed goes by another name for it, or comes near.`,
    /** The model that reads meanings did not answer in time. */
    byWordsAlone: 'Found by words alone: reading their meaning took too long. Search again for more.',
    /** Said only in a visit in which searches are noted. */
    notNoted: {
      person: 'This search was not noted: it may be about a person.',
      /** Only the model could tell whether it is about a person, and does not answer. */
      away: 'This search was not noted: the shop could not read it just now.',
      letters: 'This search was not noted: the shop reads Latin letters only.',
      present: 'This search makes no interest: a present or an occasion does not tell what somebody likes.',
      whom: 'This search makes no interest: it says whom something is for, and not what is liked.',
      wishes: 'This search makes no interest: it names no thing, only filters such as a brand or a price.',
      unclear: 'This search makes no interest by itself: what you open from it does.',
    },
    missing: (words: readonly string[]) =>
      `Nothing here says ${words.map((word) => `“${word}”`).join(' or ')}.`,
    unsaid: (what: readonly string[]) =>
      `Nothing here says that it is free of ${what.join(' or ')}. Where it matters, ask the maker.`,
    /** @param thing what the shop calls so, in the singular and the catalogue's language */
    unsaidOf: (thing: string, what: readonly string[]) =>
      `No ${thing} here says that it is free of ${what.join(' or ')}. Where it matters, ask the maker.`,
    unsaidCalled: (what: readonly string[]) =>
      `Nothing called that here says that it is free of ${what.join(' or ')}. Where it matters, ask the maker.`,
    /** Of what the shop marks for an occasion. */
    marked: 'The shop does not know what suits whom. These are marked as gifts.',
    /** Of a present for somebody whom nothing is called by. */
    present: {
      children: 'The shop does not know what suits whom. These are for children.',
      near: 'The shop does not know what suits whom. These come near what you said.',
    },
    aside: (words: string) =>
      `Nothing that is marked as a gift fits the rest, so “${words}” is left aside. These fit the rest.`,
    /** No word of it is one that the search reads. */
    onlyEnglish: (typed: string) =>
      `The search does not understand “${typed}”: it reads English. Try another word.`,
    forChildren: {
      none: 'None of these says that it is for children.',
      called: 'What is called that here is for children.',
    },
    /** What says that it is for older children is not listed, or all of it is. */
    older: {
      'left out': 'What says that it is for older children is left out.',
      all: 'All of these say that they are for older children.',
    },
    players: {
      all: 'Games that are for another number of players are left out.',
      some: 'Games that are for another number of players are left out. The last of these do not say for how many they are.',
      none: 'None of these says that it is for so many players.',
    },
    younger: {
      'left out': 'Some that say that they are for much younger children are left out.',
      all: 'All of these are for much younger children.',
    },
    otherAges: 'What says that it is for older children is left out, and some that is for much younger ones.',
    untold: (words: readonly string[]) => `None of these says ${quoted(words, 'or')}. They come near.`,
    /** How a thing is to be, where none of these is so. */
    unlike: (quality: string) => `None of these is described as “${quality}”.`,
    near: 'Near it',
    nearNote: (count: number) =>
      count === 1 ? 'This may be what you meant.' : 'One of these may be what you meant.',
    noneJustThat: 'Nothing here is called just that, and the shop found nothing near it.',
    nothingNear: 'Nothing is called that, and the shop found nothing near it.',
    /** Above what is shown for another name: nothing bears the one that was typed. */
    notCalled: (typed: string) => `Nothing here is called “${typed}”.`,
    mended: (_typed: string, meant: string) => `Shown for “${meant}”.`,
    /** Words said in another language than the catalogue's, and how they were read. */
    readAs: (words: readonly { readonly typed: string; readonly meant: string }[]) =>
      `Read as English: ${words.map(({ typed, meant }) => `${typed} (“${meant}”)`).join(', ')}.`,
    /** A compound of another language, of which the last part alone is known. */
    readByLast: (typed: string, part: string) => `Of “${typed}” the search knows only “${part}”.`,
    asTyped: (typed: string) => `Search for “${typed}” instead`,
    place: (name: string, products: string) => `See all of ${name}: ${products}`,
    wishes: {
      cheap: 'cheapest first',
      dear: 'most expensive first',
      newest: 'newest first',
      popular: 'most popular first',
      reduced: 'reduced',
    },
    /** What is not wanted. The shop is sure where its own lists decide; else it left out what mentions the thing. */
    without: {
      has: (what: readonly string[]) => `without ${what.join(' or ')}`,
      is: (what: readonly string[]) => `not ${what.join(' or ')}`,
      mentions: (what: readonly string[]) => `no mention of ${what.join(' or ')}`,
      saidToBe: (what: readonly string[]) => `not said to be ${what.join(' or ')}`,
    },
    askMaker: (what: readonly string[]) =>
      `The shop knows only what its texts say. Where it matters, ask the maker about ${what.join(' or ')}.`,
    askMakerAnyway: 'The shop knows only what its texts say. Where it matters, ask the maker.',
    turned: (range: string) => `The prices were read from low to high: ${range}.`,
    /** A price was said in another currency than the shop's. @param said its code @param own that of the shop */
    otherCurrency: (said: string, own: string) =>
      `Prices here are in ${own}: the number was read as ${own}, and not converted from ${said}.`,
    /** Two prices that leave nothing between them: what is listed answers the rest. */
    impossible: (least: string, most: string) =>
      `Nothing costs at least ${least} and at most ${most}, so both prices are left aside.`,
    unmet: {
      /** @param least empty where only the other end was said, and so is `most` */
      price: (least: string, most: string) => {
        if (least === '') return `None of these costs ${most} or less.`;
        return most === ''
          ? `None of these costs ${least} or more.`
          : `None of these costs between ${least} and ${most}.`;
      },
      stock: 'None of these is in stock.',
      without: {
        has: (what: readonly string[]) =>
          `Nothing called that is without ${what.join(' or ')}. These come near.`,
        is: (what: readonly string[]) => `All that is called so is ${what.join(' or ')}. These come near.`,
        mentions: (what: readonly string[]) =>
          `All that is called so tells of ${what.join(' or ')}. These come near.`,
        saidToBe: (what: readonly string[]) =>
          `All that is called so is said to be ${what.join(' or ')}. These come near.`,
      },
      brand: (brand: string) => `None of these is by ${brand}.`,
      place: (place: string) => `None of these is in ${place}.`,
      colour: (colour: string) => `None of these says it is ${colour}.`,
      cheap: 'None of these is cheap.',
      dear: 'None of these is expensive.',
      newest: 'The shop does not know which of these is newest.',
      popular: 'The shop does not know yet which of these sells most.',
      reduced: 'None of these is reduced.',
      count: (said: string) => `The shop cannot look for how many there are: “${said}” is left aside.`,
      measure: (said: string) =>
        `The shop has no measure to sort by for “${said}”, which is left aside. It may stand in the texts.`,
      unclear: (said: string) => `“${said}” was not understood, and is left aside.`,
    },
    suggestions: 'Suggestions',
    suggestionIn: (department: string) => `in ${department}`,
    suggestionDepartment: 'Department',
    suggestionBrand: 'Brand',
    suggestionCount: (count: number, said: string) => `${said} ${plural(count, 'product', 'products')}`,
  },
};

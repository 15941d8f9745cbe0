import type { PageWords } from '../parts/page-words.js';
import { plural } from './plural.js';

const quoted = (words: readonly string[], joint: string) =>
  words.map((word) => `“${word}”`).join(` ${joint} `);

/** Pages that sell: home, listings, search, product, How it works. */
export const pages: PageWords = {
  home: {
    title: 'A shop that forgets you',
    lead: 'It recommends from what this visit is about, says why, and lets all of it fade.',
    size: {
      department: (products: string, parts: string) => `${products} products in ${parts} departments.`,
      category: (products: string, parts: string) => `${products} products of ${parts} kinds.`,
    },
    browse: 'Browse the departments',
    window: 'Some of the departments',
    popularIn: (department: string) => `Popular in ${department}`,
    nothingNearNote:
      'Nothing else here is much like what this visit is about, so this is what sells beside it.',
    around: 'From around the shop',
    everyCorner: { department: 'From every department', category: 'Something of each kind' },
    aroundNote: 'Another choice every day.',
    newIn: 'New in',
    newInNote: 'The latest to reach the shelves.',
    departments: 'Departments',
    departmentsNote: 'Or begin where you know your way.',
  },
  departments: {
    title: 'Departments',
    lead: (
      departments: number,
      products: number,
      said: { readonly departments: string; readonly products: string },
    ) =>
      `${said.departments} ${plural(departments, 'department', 'departments')}, ${said.products} ${plural(products, 'product', 'products')}.`,
    products: (count: number, said: string) => `${said} ${plural(count, 'product', 'products')}`,
  },
  listing: {
    categories: 'Categories',
    all: (department: string) => `All ${department}`,
    count: (count: number, said: string) => `${said} ${plural(count, 'product', 'products')}`,
    sort: 'Sort by',
    sorts: {
      relevance: 'Best match',
      popular: 'Popular',
      newest: 'Newest',
      name: 'Name',
      priceUp: 'Price, low to high',
      priceDown: 'Price, high to low',
    },
    sortedNote: (count: number, said: string) =>
      `In this order only the closest answers are listed. ${said} more ${plural(count, 'comes', 'come')} near.`,
    sortedAll: 'See all, best match first',
    filters: 'Filter',
    filtersOn: (count: number) => `Filter (${count} on)`,
    price: 'Price',
    priceFrom: 'From',
    priceTo: 'To',
    brand: 'Brand',
    stock: 'Availability',
    inStock: 'In stock only',
    apply: 'Show products',
    clear: 'Clear all',
    remove: (what: string) => `Remove filter: ${what}`,
    active: 'Filters in use',
    from: (price: string) => `from ${price}`,
    to: (price: string) => `up to ${price}`,
    empty: 'Nothing here fits all of that. Loosen a filter and the shelf fills again.',
    /** What the shopper hid, of what would be listed. */
    contradicts: (least: string, most: string) =>
      `Nothing costs at least ${least} and at most ${most}: the two prices contradict each other.`,
    noPrice: (typed: string, example: string) =>
      `“${typed}” is no price and was left out: give a number, as in ${example}.`,
    hidden: (count: number, said: string) =>
      `${said} ${plural(count, 'product is', 'products are')} hidden by you.`,
    hiddenLink: 'See what is hidden',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (page: number, of: number) => `Page ${page} of ${of}`,
  },
  search: {
    title: (query: string) => `Search: ${query}`,
    emptyTitle: 'Search',
    /** A search of nothing but filters. */
    everything: 'Everything in the shop',
    heading: 'Found for',
    askHeading: 'What are you looking for?',
    ask: 'A thing, a material, or what you mean to do with it.',
    /** Only in the demo, which has tents. */
    askDemo: 'A thing, a material, or what you mean to do with it: “something for a damp tent” works too.',
    nothingHeading: 'Searched for',
    nothing: 'Nothing is called that.',
    mentioned: 'Nothing is called that. These mention it, or come near.',
    /** The same where the word stands in a name: a rug for yoga is no rug. */
    called: 'Nothing here is just that. These bear the word, or come near.',
    /** The same where another product of the shop bears all of the words. */
    borne: 'Nothing here is just that. These mention it, or come near.',
    /** The same where none mentions it. */
    comeNear: 'Nothing is called that. These only come near in meaning.',
    otherwise: (word: string) =>
      `Nothing is called “${word}” here. These go by another name for it, or come near.`,
    byWordsAlone: 'The shop is busy: found by words alone. Search again for more.',
    /** Said only in a visit in which searches are noted. */
    notNoted: {
      person: 'This search was not noted: it may be about a person.',
      letters: 'This search was not noted: the shop reads Latin letters only.',
      present: 'This search makes no interest: a present or an occasion does not tell what somebody likes.',
      whom: 'This search makes no interest: it says whom something is for, and not what is liked.',
      wishes: 'This search makes no interest: it names no thing, only filters such as a brand or a price.',
      unclear:
        'This search makes no interest: its answers do not tell surely what it is about. A look at one of them tells more.',
    },
    missing: (words: readonly string[]) =>
      `Nothing here says ${words.map((word) => `“${word}”`).join(' or ')}.`,
    unsaid: (what: readonly string[]) =>
      `Nothing here says that it is free of ${what.join(' or ')}. Where it matters, ask the maker.`,
    unsaidOf: (thing: string, what: readonly string[]) =>
      `No ${thing} here says that it is free of ${what.join(' or ')}. Where it matters, ask the maker.`,
    unsaidCalled: (what: readonly string[]) =>
      `Nothing called that here says that it is free of ${what.join(' or ')}. Where it matters, ask the maker.`,
    marked: 'The shop does not know what suits whom. These are marked as gifts.',
    /** Something is to be given to somebody. */
    present: {
      children: 'The shop does not know what suits whom. These are for children.',
      near: 'The shop does not know what suits whom. These come near what you said.',
    },
    aside: (words: string) =>
      `Nothing that is marked as a gift fits the rest, so “${words}” is left aside. These fit the rest.`,
    onlyEnglish: (typed: string) =>
      `The search does not understand “${typed}”: it reads English. Try another word.`,
    forNoChild: 'None of these says that it is for children.',
    older: {
      'left out': 'What says that it is for older children is left out.',
      all: 'All of these say that they are for older children.',
    },
    olderCalled: (name: string) => `${name} says that it is for older children, and is left out.`,
    players: {
      all: 'Games that are for another number of players are left out.',
      some: 'Games that are for another number of players are left out. The last of these do not say for how many they are.',
      none: 'None of these says that it is for so many players.',
    },
    younger: {
      'left out': 'What says that it is for much younger children is left out.',
      all: 'All of these are for much younger children.',
    },
    otherAges: 'What says that it is for older or for much younger children is left out.',
    partial: (count) =>
      `Nothing here has all of these words. ${plural(count, 'This has', 'These have')} some of them, or ${plural(count, 'comes', 'come')} near.`,
    untold: {
      all: (words: readonly string[]) => `None of these says ${quoted(words, 'or')}. They come near.`,
      some: (words: readonly string[]) =>
        `Only some of these say ${quoted(words, 'and')}. The others come near.`,
    },
    near: 'Near it',
    nearNote: (count: number) =>
      count === 1 ? 'This may be what you meant.' : 'One of these may be what you meant.',
    noneJustThat: 'Nothing here is just that, and the shop found nothing near it.',
    nothingNear: 'Nothing is called that, and the shop found nothing near it.',
    mended: (_typed: string, meant: string) => `Shown for “${meant}”.`,
    readAs: (words) =>
      `Read as English: ${words.map(({ typed, meant }) => `${typed} (“${meant}”)`).join(', ')}.`,
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
    /** A range that was said from its upper end. */
    turned: (range: string) => `The prices were read from low to high: ${range}.`,
    /** Two prices that leave nothing between them: what is listed answers the rest. */
    impossible: (least: string, most: string) =>
      `Nothing costs at least ${least} and at most ${most}, so both prices are left aside.`,
    unmet: {
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
  product: {
    fewLeft: (count: number) => `Only ${count} left`,
    stock: {
      inStock: () => 'In stock',
      preOrder: (when) => `Pre-order: ${when === '' ? 'it is not out yet.' : `it comes out ${when}.`}`,
      backOrder: (when) =>
        `Back-order: none is here now. ${when === '' ? 'It is sent when there is more.' : `More comes ${when}.`}`,
      madeToOrder: () => 'Made to order: it is made once it is ordered.',
      soldOut: () => 'Sold out for now',
    },
    materials: 'Materials',
    tags: 'More like this',
    variants: 'Also comes as',
    quantity: 'Quantity',
    add: 'Add to basket',
    inBasket: (count: number) => `${count} in your basket`,
  },
  howItWorks: {
    title: 'How it works',
    lead: 'The shop reads the visit, not the visitor. This is all it computes with.',
    signalsTitle: 'What counts, and for how long',
    signalsNote: 'Each thing you do weighs something. The weight halves, and halves again.',
    signal: 'What you do',
    weight: 'Weighs',
    halfLife: 'Halves every',
    capped: (memory: string, longest: string) =>
      `This is the pace of a visit remembered for “${memory}”: what each signal counts halves at least every ${longest}. A longer memory is chosen under Your interests: what you press and search then fades more slowly, a single look does not.`,
    uncapped: (memory: string) =>
      `This is the pace of a visit remembered for “${memory}”: what each signal counts halves at its own pace. A shorter memory is chosen under Your interests: what you press and search then fades sooner.`,
    ends: (days: number) =>
      `However long it is remembered, a visit that agreed to something ends ${days} days after it agreed, and the shop asks anew.`,
    memoryLink: 'Choose how long to remember',
    forgottenBelow: (percent: string) =>
      `An interest weaker than ${percent} is neither shown nor used. What is left of it counts again when you do something of that kind, and is gone when the visit ends.`,
    countingTitle: 'Who is counted',
    counting: (views: number, least: number) => [
      'Nobody, until they say so. A visit that agrees is counted for the shop’s own report: how many visits looked at a part of the shop on a day, were interested, hid something or filled a basket there, and how many searched in a week, found nothing, or ordered something again that they had ordered before.',
      `What leaves the visit is the day, what was done, the part of the shop, and whether it was the first time that day or week; of what is ordered again also whether less than 1, 2, 4, 8 or 16 weeks had passed, or more. No product, no words, and nothing that leads back. A visit counts once a day for each, and at most ${views} looks.`,
      `A number is shown only where at least ${least} visits stand behind it. Stop, and the marks go from this visit at once; what was already counted cannot be found again to be taken out.`,
    ],
    coInterest: (least: number) =>
      `Products that many visits looked at together are recommended together. Only pairs of at least ${least} visits are used, and nothing in them tells one visit from another.`,
    usualTimes: (least, simulated) =>
      `“Bought before” goes by how long ${simulated ? 'visits that a program made up' : 'others'} took to buy something from a group again. Only numbers of at least ${least} visits are used.`,
    coInterestSimulated: 'Here a program made those visits up, for show.',
    countingLink: 'Count this visit, or stop',
    promisesTitle: 'What the shop promises',
    /** By whether the shop's law lets it begin by itself. */
    beginning: {
      ask: 'Nothing is put on your device, and nothing is noted, before you ask for something that needs it.',
      on: 'This shop reads a visit from its first product or search on, as the law here allows. One press stops that and erases it.',
    },
    promises: [
      'No name, e-mail, address or fingerprint is stored or derived. Of your network (IP) address only a code is kept, made with a key that is replaced every hour, to count requests; it is joined to nothing, and gone after two hours. No page contacts a third party.',
      'Global Privacy Control and Do Not Track are honoured, and the page says so.',
      'You can read everything that is stored about the visit, and erase it. Nothing is left then.',
      'What you search is kept as a direction and at most three products of its page that tell what it was about, never as words. A search whose answers do not tell what it was about makes no interest.',
      'Every interest fades, and says when. Every recommendation from your visit says why, on its card or above its shelf.',
      'Shelves that this visit shapes have “Not from my visit”: one press, and they show what the page alone gives.',
      'What you hide stays hidden for as long as the visit is remembered, and the page says until when; what you remove counts no more from the same moment on.',
      'Everything works with plain links and forms. Script only makes it smoother.',
    ],
  },
};

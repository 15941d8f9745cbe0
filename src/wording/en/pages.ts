import type { Availability } from '../../catalog/availability.js';
import type { Condition } from '../../catalog/product.js';
import type { SOURCE_WEIGHTS } from '../../recommendations/scores/ranking.js';
import { plural } from './plural.js';

/** Pages that sell: home, listings, search, product, How it works. */
export const pages = {
  home: {
    /** What the demo says first. */
    title: 'A shop that forgets you',
    /** What any other shop says first that has no headline of its own. */
    welcome: (shop: string) => `Welcome to ${shop}`,
    lead: 'It recommends from what this visit is about, says why, and lets all of it fade.',
    size: {
      department: (products: string, parts: string) => `${products} products in ${parts} departments.`,
      category: (products: string, parts: string) => `${products} products of ${parts} kinds.`,
    },
    browse: 'Browse the departments',
    window: 'Some of the departments',
    popularIn: (department: string) => `Popular in ${department}`,
    nothingNearNote: 'What sells in that part of the shop.',
    around: 'From around the shop',
    everyCorner: { department: 'From every department', category: 'Something of each kind' },
    aroundNote: 'Another choice every day.',
    /** Under a shelf that the merchant gave a name. @param from @param until days as they are said: `3 October` */
    seasonNote: (from: string, until: string) =>
      `Picked by the shop for ${from} to ${until}, the same for everybody.`,
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
    /** Where the catalogue is in another language than the page. @param language what it is called in that of the page */
    foreign: (language: string) => `Products, departments and interests are in ${language}.`,
    /** Where products stand whose feed names no department, beside others and in a shop without any. */
    other: 'Other',
    everything: 'Everything',
  },
  listing: {
    categories: 'Categories',
    all: (department: string) => `All ${department}`,
    count: (count: number, said: string) => `${said} ${plural(count, 'product', 'products')}`,
    /** @param count of what was asked for, as a sentence @param near how many products come near it besides, as a number */
    countWithNear: (count: string, near: string) => `${count}, ${near} near`,
    /** Nothing but what comes near what was asked for. */
    countNear: (count: number, said: string) => `${said} ${plural(count, 'product', 'products')} near`,
    /** Above what only comes near what was asked for. */
    near: 'Also near',
    sort: 'Sort by',
    sorts: {
      relevance: 'Best match',
      popular: 'Popular',
      newest: 'Newest',
      name: 'Name',
      priceUp: 'Price, low to high',
      priceDown: 'Price, high to low',
    },
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
    contradicts: (least: string, most: string) =>
      `Nothing costs at least ${least} and at most ${most}: the two prices contradict each other.`,
    /** @param typed as it was typed @param example a number that can be read */
    noPrice: (typed: string, example: string) =>
      `“${typed}” is no price and was left out: give a number, as in ${example}.`,
    /** Of what would be listed. */
    hidden: (count: number, said: string) =>
      `${said} ${plural(count, 'product is', 'products are')} hidden by you.`,
    hiddenLink: 'See what is hidden',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (page: number, of: number) => `Page ${page} of ${of}`,
  },
  product: {
    fewLeft: (count: number) => `Only ${count} left`,
    /** Whether it can be had. @param when it can be, as `onDay` says it; empty where nobody knows */
    stock: {
      inStock: () => 'In stock',
      preOrder: (when) => `Pre-order: ${when === '' ? 'it is not out yet.' : `it comes out ${when}.`}`,
      backOrder: (when) =>
        `Back-order: none is here now. ${when === '' ? 'It is sent when there is more.' : `More comes ${when}.`}`,
      madeToOrder: () => 'Made to order: it is made once it is ordered.',
      soldOut: () => 'Sold out for now',
    } satisfies Readonly<Record<Availability, (when: string) => string>>,
    materials: 'Materials',
    /** Before the numbers that the merchant, its suppliers and the maker know it by. */
    numbers: (count: number) => plural(count, 'Article number', 'Article numbers'),
    condition: 'Condition',
    /** Of what is not new. */
    conditions: { used: 'Used', refurbished: 'Refurbished', damaged: 'Damaged' } satisfies Readonly<
      Record<Condition, string>
    >,
    tags: 'More like this',
    variants: 'Also comes as',
    /** How long its reduced price holds. @param until as `dates.until` says it */
    saleEnds: (until: string) => `Reduced ${until}.`,
    quantity: 'Quantity',
    add: 'Add to basket',
    inBasket: (count: number) => `${count} in your basket`,
  },
  howItWorks: {
    title: 'How it works',
    lead: 'The shop reads the visit, not the visitor. This is all it computes with.',
    shortTitle: 'In thirty seconds',
    /** What is noted, what it does, how it fades, what is never used, how to undo. @param begins see `beginning` */
    short: (begins: 'ask' | 'on') => [
      `Noted: what you look at, search for and press, ${begins === 'ask' ? 'once you ask for it' : 'from your first look on'}.`,
      'What it does: it makes interests, and these choose and order what you see. Each recommendation says why.',
      'It fades: an interest grows weaker with time, and says on which day it is forgotten.',
      'Never used: who or where you are, who resembles you, what a product earns.',
      'In your hands: turn an interest up, down or off, take a press back, stop, or forget the visit: that erases all of it, with a receipt.',
    ],
    signalsTitle: 'What counts, and for how long',
    signalsNote:
      'Each thing you do weighs something. The weight halves, and halves again. The percentage of an interest comes from all of its weights together, and at first falls more slowly than they do.',
    signal: 'What you do',
    weight: 'Weighs',
    halfLife: 'Halves every',
    capped: (memory: string, longest: string) =>
      `This is the pace of a visit remembered for “${memory}”: what each signal counts takes ${longest} at most to halve. A longer memory is chosen under Your interests: what you press and search then fades more slowly, a single look does not.`,
    uncapped: (memory: string) =>
      `This is the pace of a visit remembered for “${memory}”: what each signal counts halves at its own pace. A shorter memory is chosen under Your interests: what you press and search then fades sooner.`,
    ends: (days: number) =>
      `However long it is remembered, a visit that agreed to something ends ${days} days after it agreed, and the shop asks anew.`,
    memoryLink: 'Choose how long to remember',
    forgottenBelow: (percent: string) =>
      `An interest weaker than ${percent} is neither shown nor used. What is left of it counts again when you do something of that kind, and is gone when the visit ends.`,
    /** Of the table of what a score is made of. */
    sourcesTitle: 'What puts products in order',
    sourcesNote:
      'What speaks for a product is divided by the most that it gives to any, weighed and added up. What comes from your visit counts as much as the visit is strong.',
    source: 'What speaks for it',
    sources: {
      taste: 'It is like something of your visit',
      coInterest: 'Many visits looked at or bought it together with something of your visit',
      words: 'Its name shares words with something of your visit that it is like',
      page: 'It is like what the page is about',
      popular: 'It sells well',
      new: 'It is new in the shop',
    } satisfies Readonly<Record<keyof typeof SOURCE_WEIGHTS, string>>,
    countingTitle: 'Who is counted',
    counting: (views: number, least: number) => [
      'Nobody, until they say so. A visit that agrees is counted for the shop’s own report: how many visits looked at a part of the shop on a day, were interested, hid something or filled a basket there, and how many searched in a week, found nothing, or ordered something again that they had ordered before.',
      `What leaves the visit is the day, what was done, the part of the shop, and whether it was the first time that day or week; of what is ordered again also whether less than 1, 2, 4, 8 or 16 weeks had passed, or more. No product, no words, and nothing that leads back. A visit counts once a day for each, and at most ${views} looks.`,
      `A number is shown only where at least ${least} visits stand behind it. Stop, and the marks go from this visit at once; what was already counted cannot be found again to be taken out.`,
    ],
    /** Said where recommendations use pairs of products. @param least visits that a pair must be of */
    coInterest: (least: number) =>
      `Products that many visits looked at or bought together are recommended together. Only pairs of at least ${least} visits are used, and nothing in them tells one visit from another. What is too new to be in them counts up to twice for being like something of your visit, and for the words of its name.`,
    /** Said where the shop has published after how long things are bought again. @param least visits behind a number */
    usualTimes: (least: number, simulated: boolean) =>
      `“Bought before” goes by how long ${simulated ? 'visits that a program made up' : 'others'} took to buy something from a group again. Only numbers of at least ${least} visits are used.`,
    /** Said where what the shop has published decides which group something new is of. @param least visits behind a number */
    groupDraws: (least: number, simulated: boolean) =>
      `The place for something new goes to a group of products by a draw that is made anew each day, the same for everybody: the more of ${simulated ? 'the visits that a program made up' : 'those'} who look at a group press Interested, the likelier it is drawn. Only published numbers of at least ${least} visits are used.`,
    /** Beside `coInterest`, where no shopper made those visits. */
    coInterestSimulated: 'Here a program made those visits up, for show.',
    /** Said where the shop counts pairs of its own orders. */
    coInterestOrders:
      'A day after an order the shop counts which products were in it together: as numbers of a month, without when in it, by whom and for how much.',
    /** In place of what is said of selling well, where the shop's own orders tell of it. */
    ordered: 'It was often ordered here in the last months, or else it sells well by the catalogue',
    /** Said where the shop counts what was ordered. @param least orders that a product must be in */
    popularityOrders: (least: number) =>
      `A day after an order the shop counts what was in it, each product once, however many pieces: as numbers of a month, without when in it, by whom and for how much. Once a week these say anew what is popular, newer orders counting more; only products of at least ${least} orders are told of.`,
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
      'What you search is kept as a direction and at most six products of its page that tell what it was about, never as words. A search whose answers do not tell what it was about makes no interest.',
      'Every interest fades, and says when. Every recommendation from your visit says why, on its card or above its shelf.',
      'Shelves that this visit shapes have “Not from my visit”: one press, and they show what the page alone gives.',
      'What you hide stays hidden for as long as the visit is remembered, and the page says until when; what you remove counts no more from the same moment on.',
      'Everything works with plain links and forms. Script only makes it smoother.',
    ],
  },
};

import type { Constants } from '../../account/format.js';
import type { CatalogueIdentity } from '../../account/identity.js';
import { listText } from '../intl.js';

/** The account of a shelf in numbers, and what a removal would do. */
export const account = {
  numbers: {
    /** Beside each shelf of the visit. */
    link: 'The numbers behind this shelf',
    title: (shelf: string) => `The numbers behind “${shelf}”`,
    /** @param when to the second */
    lead: (when: string) => `All that put these products on the shelf, as it was computed on ${when}.`,
    download: 'Download as JSON',
    downloadNote:
      'The file says the same with every decimal, and holds what the numbers are made from: what you did, interests in your own words, and each search as a direction, never as words. It is made as you download it, and the shop keeps no copy.',
    checkTitle: 'Check our work',
    check:
      'Whoever has the shop’s code and its catalogue can compute every number anew without this shop, and is told of each that differs:',
    /** What is typed to check it. */
    command: 'npm run verify -- account.json',
    productsTitle: 'The products, place by place',
    productsNote:
      'The parts of a product add up to its score. On the shelf of the visit each interest has places of its own, and so have the things you did for it: scores are compared only among what could have the same place.',
    placed: (place: number, product: string) => `${place}. ${product}`,
    part: 'Part',
    value: 'Counts',
    score: 'Score',
    signalsTitle: 'What you did',
    signalsNote: (orderHalfLife: number) =>
      `Every weight halves with time. For the order of a shelf, a look or a search also counts half as much for every ${orderHalfLife} things done after it.`,
    noSignals: 'Nothing that counts here.',
    signal: 'What you did',
    weight: 'Weighs at first',
    halfLife: 'Halves every',
    later: 'Things done after it',
    belongs: 'Belongs to',
    interestsTitle: 'What that says of your interests',
    interestsNote:
      'What the signals of an interest weigh now, without what was taken from them, adds up to its sum, and its strength is 1 − exp(−sum).',
    together: (strength: string) => `Everything together has a strength of ${strength}.`,
    interest: (label: string, raw: string, strength: string) => `${label}: sum ${raw}, strength ${strength}`,
    turnedDown: 'Turned down',
    fresh: 'Weighs in it at first',
    now: 'Weighs now',
    taken: 'Taken by what you turned down',
    ranking: 'Counts for the order',
    handTitle: 'What you set yourself',
    handNone: 'No interest was set, turned up, turned down or removed.',
    pageTitle: 'The page',
    about: 'It is about',
    search: 'a search, kept as a direction',
    places: 'Places on this shelf',
    soldSince: 'Sold out since the catalogue was read',
    scaleTitle: 'What the parts were divided by',
    scaleNote:
      'Each source is divided by its greatest value among all products that could have stood here. What the visit says is multiplied by its strength.',
    scale: {
      /** Of the shelf. */
      places: 'Places',
      strength: 'Strength',
      taste: 'Likeness',
      coInterest: 'Looked at or bought together',
      words: 'Words in common',
      page: 'Like the page',
    },
    /** @param group as in a sentence @param rank of the number, from 1 */
    drawn: (group: string, value: string, rank: number, of: number) =>
      `The number drawn for ${group} that day is ${value}, ${rank === 1 ? 'the highest' : `number ${rank}`} of ${of}.`,
    /** @param day as in "30 November" @param halfLife of what was published, as in "90 days" */
    drawTitle: (day: string, halfLife: string) =>
      `Drawn on ${day} for the place of something new, from published numbers that halve every ${halfLife}`,
    /** A number that was drawn for a group, and from what; of nothing where no report tells of it. */
    drawOf: (value: string, from?: { readonly pressed: string; readonly looked: string }) =>
      from
        ? `${value}, from ${from.pressed} that pressed Interested of ${from.looked} visits`
        : `${value}, from no published number`,
    constantsTitle: 'Numbers that are the same for everybody',
    sourceWeights: {
      taste: 'Weight of likeness',
      coInterest: 'Weight of what was looked at or bought together',
      words: 'Weight of words that names have in common',
      page: 'Weight of being like the page',
      popular: 'Weight of selling well',
      new: 'Weight of being new',
    } satisfies Readonly<Record<keyof Constants['sourceWeights'], string>>,
    constants: {
      orderHalfLife: 'Things done after a look until it ranks half as much',
      forgottenBelow: 'An interest weaker than this is not used',
      likenessFloor: 'Likeness that any two products have',
      tasteFloor: 'Likeness of usual neighbours',
    } satisfies Readonly<Record<Exclude<keyof Constants, 'sourceWeights'>, string>>,
    versionsTitle: 'Computed over',
    versions: {
      products: 'Products',
      content: 'Catalogue, SHA-256',
      index: 'Form of the index',
      embedding: 'Language model',
      vectors: 'Vectors, checksum',
      segments: 'Parts of the shop, checksum',
      pairings: 'What goes with what, checksum',
      coInterest: 'What was looked at or bought together, checksum',
      popularity: 'What was ordered here, checksum',
    } satisfies Readonly<Record<keyof CatalogueIdentity, string>>,
    none: 'none',
  },
  removal: {
    /** Beside an interest. */
    link: 'What would change?',
    title: (label: string) => `Without ${label}`,
    lead: (shelf: string) =>
      `How the shelf “${shelf}” on the home page would change if you removed it. Nothing is removed yet.`,
    leaves: 'Would leave',
    comes: 'Would come',
    stay: (count: number) => (count === 1 ? 'One product would stay.' : `${count} products would stay.`),
    nothing: 'The same products would stand there.',
    gone: 'The shelf would be gone: nothing else in this visit fills it.',
    /** The interest has a shelf of its own on the home page. */
    ownShelf: (label: string) => `The shelf of ${label} alone would be gone as well.`,
    /** @param names products that would stand under *Bought before* no more */
    again: (names: readonly string[]) => `“Bought before” would no longer show ${listText(names, 'en-GB')}.`,
    remove: 'Remove it',
    keep: 'Keep it',
  },
};

import type { BehaviourSegmentId, Fact } from '../../interests/behaviour.js';

/** What the shop sorts products and visits into, as its public pages say it. */
export const groups = {
  groups: {
    title: 'The groups',
    lead: 'An interest is a group of products, found by what their texts say. These are all of them, and what takes a visit in and out.',
    /** On *How it works*. */
    link: 'See every group, and what takes you in and out',
    /** Beside an interest. */
    about: 'About this group',
    kindsTitle: 'How a visit goes',
    kindsLead: 'Descriptions of a visit, read from what was done in it. They change nothing that is shown.',
    madeTitle: 'What it is made of',
    made: 'Products whose texts are alike: name, category, tags, materials and first sentence. Shoppers play no part in that.',
    categories: 'Most of it is in',
    tags: 'What is said of it more than of the rest',
    words: 'Words that tell it from the others',
    examples: 'Typical of it',
    inTitle: 'What takes you in',
    membership:
      'What you do to a product of this group counts for it, in a visit that asked to be personalised. A product may be of two groups: then it counts for each by how much it is of it, and only where it clearly is. An interest that comes in a file counts what the file says.',
    does: 'What you do',
    weight: 'Weighs',
    alone: 'By itself',
    lasts: 'Gone after',
    /** @param memory how long the visit is remembered, as its choice is called */
    pace: (memory: string) =>
      `“By itself” is how strong the interest is when nothing else was done, with a product that is wholly of this group; “gone after” is how long until that is too weak to count, in a visit remembered for “${memory}”, if the visit does not end before. For looks and searches, what you do later counts more when a shelf is put in order.`,
    /** @param percent below which it is forgotten */
    from: (percent: string) => `From ${percent} on it is one of your interests.`,
    outTitle: 'What takes you out',
    out: (percent: string) => [
      `Time: every weight halves again and again, and below ${percent} the interest is neither shown nor used.`,
      'Less, the slider and Remove on the page of your interests, at once; Remove also silences what led to it.',
      'Never again on the same page, for as long as the visit is remembered.',
      'Start over, Stop personalising, Forget this visit, or the end of the visit.',
    ],
    againstTitle: 'What counts against it',
    ownTitle: 'In this visit',
    none: 'Nothing of this visit counts for this group now.',
    never: 'You put this group under Never again: nothing counts for it until you allow it again.',
    ownLink: 'Change it on the page of your interests',
    kinds: {
      lookingAround: 'Several groups of things were looked at, or many things.',
      comparing: 'Things of one part of the shop were looked at beside each other, and some again.',
      deciding: 'Something is in the basket, or was saved and looked at again.',
    } satisfies Readonly<Record<BehaviourSegmentId, string>>,
    ruleTitle: 'The whole rule',
    ruleNote:
      'Each line counts from nothing to full, in a straight line between its two numbers. The more of it there is, the better it fits, never the less.',
    rule: {
      all: 'All of these: the one that fits least decides.',
      any: 'Any of these: the one that fits best decides.',
      weighted: 'These together, each by its share.',
    },
    fact: {
      products: 'products looked at',
      interests: 'groups of things looked at',
      depth: 'products looked at in one part of the shop',
      returns: 'products looked at again ten minutes later or more',
      searches: 'searches',
      saves: 'products saved',
      basketLines: 'products in the basket',
    } satisfies Readonly<Record<Fact, string>>,
    /** @param from counts above it @param to counts in full from there on */
    leaf: (fact: string, from: number, to: number) => `${fact}: counts above ${from}, in full from ${to} on`,
    leafNow: (actual: number, percent: string) => `now ${actual}, so ${percent}`,
    weighed: (percent: string, part: string) => `${percent} by ${part}`,
    fit: (percent: string) => `It fits this visit to ${percent}.`,
  },
};

import type { ReportsWording } from '../../reports/reports.js';

/** What the reports are called and what their numbers mean, by report and measure. */
export const reports: { readonly reports: ReportsWording } = {
  reports: {
    'interest-by-day': {
      title: 'Interest by day',
      lead: 'What visits were about, by group of products and day.',
      deed: 'open a product',
      measures: {
        visits: { title: 'The whole shop', note: 'Every visit that agreed to be counted, once a day.' },
        sessions: { title: 'Visits', note: 'Visits that opened at least one product of the group.' },
        views: {
          title: 'Looks',
          note: 'Products opened in the group; a visit counts ten a day at most. Left out also where it would tell of a few visits that opened many products.',
        },
        interested: {
          title: 'Interested',
          note: 'Visits that pressed Interested on a product of the group.',
        },
        baskets: { title: 'Baskets', note: 'Visits that put a product of the group into the basket.' },
        hidden: { title: 'Hidden', note: 'Visits that hid a product of the group.' },
      },
      notes: [
        'A visit is counted once a day; a person who comes back tomorrow is another visit.',
        'Nobody has to open a product to press on its card: Interested, Baskets and Hidden are parts of all visits of the day, not of those that opened something, and may come close to them or exceed them.',
        'A visit may look at several groups of products, so the groups do not add up to the shop.',
      ],
    },
    'whole-shop': {
      title: 'The week in the whole shop',
      lead: 'How many visits opened a product, put one into the basket and ordered in the week.',
      deed: '',
      measures: {
        weekLooked: { title: 'Opened a product', note: 'Visits that opened at least one product.' },
        weekBaskets: { title: 'Put into the basket', note: 'Visits that put something into the basket.' },
        weekOrdered: { title: 'Ordered', note: 'Visits that placed an order.' },
      },
      notes: [
        'A visit is counted once a week in each number. Only what belongs to a group that may be named is counted.',
        'Who ordered may have filled the basket in another week, and who put something into it need not have opened it: no number here is a part of another.',
        'A number of the whole shop is left out also where it and the numbers of the groups together would let somebody work out a number of fewer than 50 visits.',
        'Every order that was placed, whether or not its visit is counted, stands on the page Orders.',
      ],
    },
    searches: {
      title: 'Searches',
      lead: 'How many visits searched in the week, and how many found nothing called so, by group of products. No words: nobody keeps them.',
      deed: 'search',
      measures: {
        allSearches: {
          title: 'Visits that searched',
          note: 'Visits that searched for anything, once a week.',
        },
        allInVain: {
          title: 'Found nothing called so',
          note: 'Those of them that were told at least once that nothing in the shop is called so, or that nothing has all of the words: also where something that mentions it, or comes near, was shown instead.',
        },
        searches: {
          title: 'Searches by group',
          note: 'Visits that searched for something like the products of the group.',
        },
        inVain: {
          title: 'Found nothing called so, by group',
          note: 'Those of them that were told so: at least half of what is nearest to their words is of this group, and nothing in it is called so.',
        },
      },
      notes: [
        'A visit is counted once a week. Searches about a person, and in letters the model cannot read, are in no number.',
        'A search is in the group of the first product that answers it; where nothing is called so, in the group of at least half of the eight products nearest to it in meaning; or in none. So the groups do not add up to the shop.',
        'What is asked of the shop itself (delivery, returns) is a search, and none in vain.',
      ],
    },
    'bought-again': {
      title: 'Bought again',
      lead: 'After how long visits ordered a product once more, by group of products.',
      deed: 'order something again after the same time',
      measures: {
        again0: {
          title: 'In less than a week',
          note: 'Visits that ordered a product of the group again, on the same list, less than a week after its last order. Orders within two days of each other are one.',
        },
        again1: { title: 'After 1 to 2 weeks', note: 'The same, at least one week later and less than two.' },
        again2: { title: 'After 2 to 4 weeks', note: 'At least two weeks later and less than four.' },
        again4: { title: 'After 4 to 8 weeks', note: 'At least four weeks later and less than eight.' },
        again8: { title: 'After 8 to 16 weeks', note: 'At least eight weeks later and less than sixteen.' },
        again16: { title: 'After 16 weeks or more', note: 'At least sixteen weeks later.' },
      },
      notes: [
        'A visit is counted once a week in each group and time, and only where it had agreed to be counted at both orders. It may be in several.',
        'Only a visit that is still remembered can order again: what is bought again after a long time is counted too rarely.',
        'The shelf “Bought before” reads these numbers: they say after how long a group is usually bought again.',
      ],
    },
  },
};

import type { OperatorWords } from '../parts/operator-words.js';
import { plural } from './plural.js';

/** Pages for those who run the shop. */
export const operators: OperatorWords = {
  operators: {
    area: 'Operators',
    nav: 'Operator pages',
    releases: 'Releases',
    shop: 'To the shop',
    end: 'Log out',
    footer: 'Groups, never people.',
    how: 'How it works, for shoppers',
    simulated: 'simulated',
    simulatedBanner: 'Simulated.',
    simulatedNote: 'These visits were made up to show what the report looks like. Nobody was counted.',
  },
  operatorLogin: {
    title: 'Operator login',
    lead: 'For those who run the shop. The code was printed once, when the shop first started.',
    code: 'Operator code',
    codeNote: 'Seven groups of four. Dashes and capitals do not matter.',
    enter: 'Log in',
    wrong: 'That is not the code. Check each group and try again.',
    tooMany: (wait: string) => `That was five tries. Try again in ${wait}.`,
    away: 'Logins cannot be counted at the moment, so none is let in. Try again when the shop’s store is back.',
    lost: 'Lost it? On the shop’s machine, this makes a new one and ends every operator’s session:',
    minutes: (count: number) => `${count} ${plural(count, 'minute', 'minutes')}`,
  },
  releases: {
    title: 'Releases',
    lead: 'One report a week, made once when the week is over and never made again. Everyone who opens it reads the same numbers.',
    list: 'Weeks',
    made: 'Made',
    weekName: (number: number, year: string) => `Week ${number}, ${year}`,
    damaged: 'Changed since it was made, so it is not shown',
    empty: 'No week has been published yet.',
    due: (moment: string) =>
      `The first release is due on ${moment}, when the week is over and its last visit is counted.`,
    dueNext: (moment: string) => `The next one is due on ${moment}.`,
    rulesTitle: 'What the numbers are, and are not',
    who: 'Only visits that agreed to be counted are in them, so they are smaller than what the shop saw. A visit is counted once a day; a person who comes back tomorrow is another visit.',
    withheld: (threshold: string) =>
      `A number stands where at least ${threshold} visits are behind it, and at least ${threshold} are among the visits of the day without it. Everything else is withheld, and nothing at all looks the same as a little.`,
    noTotals: 'A visit may look at several groups of products, so the groups do not add up to the shop.',
    noFilters:
      'There are no filters. Two cuts of the same week could be taken from each other, and what is left could be a person.',
  },
  release: {
    back: 'All releases',
    lead: 'What visits were about, by group of products and day.',
    contents: 'In this release',
    visits: {
      title: 'The whole shop',
      note: 'Every visit that agreed to be counted, once a day.',
      chart: 'Visits counted on each day of the week',
    },
    measures: {
      sessions: {
        title: 'Visits',
        note: 'Visits that opened at least one product of the group.',
      },
      views: {
        title: 'Looks',
        note: 'Products opened in the group; a visit counts ten a day at most. Withheld also where the looks beyond each visit’s first would show a small group.',
      },
      interested: {
        title: 'Interested',
        note: 'Visits that pressed Interested on a product of the group.',
      },
      baskets: {
        title: 'Baskets',
        note: 'Visits that put a product of the group into the basket.',
      },
      hidden: {
        title: 'Hidden',
        note: 'Visits that hid a product of the group for good.',
      },
    },
    group: 'Group',
    shape: 'The week',
    day: 'Day',
    count: 'Visits',
    withheld: 'withheld',
    withheldKey: 'A dash or a ring: withheld.',
    scale: (most: string) =>
      `Bars: how the week went, each group on a scale of its own. Tint: share of ${most}, the highest number here.`,
    shapeFrom: (least: string, most: string, days: number) =>
      least === most
        ? `${most} on ${days} ${plural(days, 'day', 'days')}`
        : `from ${least} to ${most} on ${days} ${plural(days, 'day', 'days')}`,
    tableName: (title: string) => `${title}: groups by day`,
    allWithheld: 'Every number of this measure is withheld: no group had enough visits on any day.',
    wholeWeekWithheld: (labels: string) => `Withheld on every day: ${labels}.`,
    onDay: (day: string, said: string) => `${day}: ${said}`,
    aboutTitle: 'About this release',
    about: (made: string, rows: string) =>
      `Made on ${made} from ${rows} numbers, those withheld included. It will not be made again.`,
    whole: 'None of the visits that agreed is known to be missing.',
    uncounted: (most: string) =>
      `At most ${most} visits are missing in these numbers, wholly or in part: a store was away, or a process died.`,
    wholeUnknown: 'Nobody knew yet, when it was made, whether visits were missing.',
    fingerprint: 'Fingerprint of its file (SHA-256)',
    damagedTitle: 'This release was changed',
    damaged: (week: string) =>
      `The file of ${week} is not the one that was published: it was damaged or changed. None of its numbers is shown, because none can be trusted. Put the file back from a backup; a release cannot be made a second time.`,
  },
};

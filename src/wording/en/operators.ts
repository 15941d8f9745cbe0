import type { AheadKind } from '../../catalog/product.js';
import type { MostlyWithheld } from '../said.js';
import { plural } from './plural.js';

/** Pages for those who run the shop. */
export const operators = {
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
    /** Title of what cannot be shown, and what is said where there is nothing. */
    nowhere: 'No such page',
    nowhereText: 'There is nothing for operators at this address. The link may have lost a letter.',
  },
  orderList: {
    title: 'Orders',
    lead: 'All that was ordered, whether or not the visit is counted. An order holds what was bought and nothing of by whom, and no visit can be found by it.',
    weeks: 'Weeks',
    csv: 'All orders as a table (CSV)',
    empty: 'Nothing was ordered in this week.',
    sold: 'What was sold',
    soldNote: 'Orders, pieces and money of the week, by department. An order may be of several.',
    department: 'Department',
    gone: 'No longer in the shop',
    pieces: 'Pieces',
    total: 'Total',
    each: 'Each order',
    eachNote:
      'By the number that stands on the shopper’s page; to whom it goes is known to the payment service. An order is listed a minute after it was placed, and forgotten after thirty days.',
    cancelNote:
      'An order keeps its pieces, paid for or not, until it is cancelled (npm run cancel-order, on the shop’s machine): then they are in stock again, and the order is gone.',
    number: 'Number',
    placed: 'Placed',
    what: 'What',
    /** How a line was ordered ahead. @param day from which it can be had; empty where nobody said one */
    ahead: {
      'pre-order': (day) => (day === '' ? 'pre-ordered' : `pre-ordered, in stock from ${day}`),
      'back-order': (day) => (day === '' ? 'back-ordered' : `back-ordered, more comes on ${day}`),
      'made-to-order': (day) => (day === '' ? 'made to order' : `made to order, from ${day}`),
    } satisfies Readonly<Record<AheadKind, (day: string) => string>>,
    cut: (listed: string, all: string) =>
      `The newest ${listed} of ${all} orders. All of them are in the table (CSV).`,
  },
  operatorLogin: {
    title: 'Operator login',
    lead: 'For those who run the shop. The code was printed once, when it was made: at the first start of the shop, or since.',
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
    lead: 'The reports of a week are made once, when it is over, and never again. Everyone who opens one reads the same numbers.',
    list: 'Weeks',
    made: 'Made',
    weekName: (number: number, year: string) => `Week ${number}, ${year}`,
    damaged: 'Changed since it was made, so it is not shown',
    empty: 'No week has been published yet.',
    due: (moment: string) =>
      `The first release is due on ${moment}, when the week is over and its last visit is counted.`,
    dueNext: (moment: string) => `The next one is due on ${moment}.`,
    nobodyCounts:
      'At the moment nobody counts: visits wait to be counted, and no week is published, until the worker runs again (npm run worker, on the shop’s machine).',
    rulesTitle: 'What the numbers are, and are not',
    who: 'Only visits that agreed to be counted are in them, so they are smaller than what the shop saw.',
    withheld: (threshold: string) =>
      `A number stands where at least ${threshold} visits are behind it, and at least ${threshold} are left of whatever it is a part of. Every other number is left out, also where it would be 0: an empty place does not tell whether few visits came or none.`,
    noFilters:
      'There are no filters. Who could filter the same week in two ways could subtract one result from the other, and what is left might be a single person.',
    ledger: {
      title: 'What the reports take from a visit',
      note: 'One rule for all reports: no number of fewer visits than this, and none from which such a number could be worked out with another report. The numbers are exact: none is changed at random. Smaller ones are left out instead.',
      report: 'Report',
      cut: 'Added up by',
      threshold: 'Visits behind a number',
      mostTitle: 'A visit adds at most',
      most: (most: string, cut: 'day' | 'week') => `${most} a ${cut} to each number`,
      mostOf: (most: string, cut: 'day' | 'week', measures: string) =>
        `${most} a ${cut} to each number of ${measures}, 1 to every other`,
      published: 'Published',
      cuts: { day: 'day', week: 'week' },
    },
  },
  release: {
    back: 'All releases',
    contents: 'In this report',
    group: 'Group',
    shape: 'The week',
    share: 'Beside the others',
    wholeWeek: 'Week',
    when: 'What',
    count: 'Visits',
    wholeShop: 'The whole shop',
    chartName: (title: string) => `${title}, as a chart`,
    csv: 'All numbers as a table (CSV)',
    named: (report: string, week: string) => `${report}, ${week}`,
    withheld: 'withheld',
    scaleOfWeek: (most: string) => `Bars and tint: share of ${most}, the highest number here.`,
    withheldKey: 'A dash or a ring: withheld.',
    scale: (most: string) =>
      `Bars: how the week went, each group on a scale of its own. Tint: share of ${most}, the highest number here.`,
    shapeFrom: (least: string, most: string, days: number) =>
      least === most
        ? `${most} on ${days} ${plural(days, 'day', 'days')}`
        : `from ${least} to ${most} on ${days} ${plural(days, 'day', 'days')}`,
    tableName: (title: string) => `${title}: by group`,
    allWithheld: 'Every number of this measure is withheld: no group had enough visits on any day.',
    allWithheldInWeek: 'Every number of this measure is withheld: no group had enough visits in the week.',
    groupsWithheld: (labels: string) => `Withheld: ${labels}.`,
    wholeWeekWithheld: (labels: string) => `Withheld on every day: ${labels}.`,
    onDay: (day: string, said: string) => `${day}: ${said}`,
    /** Of so many numbers few stand; and where they are of groups, how many visits a day or week could give each one. */
    mostlyWithheld: (standing: string, all: string, { cut, first, ofGroups }: MostlyWithheld) =>
      [
        `Mostly withheld: ${standing} of ${all} numbers stand, for too few visits were counted.`,
        ...(first
          ? [`A number of the whole shop takes at least ${first} visits a ${cut} that agreed to be counted.`]
          : []),
        ...(ofGroups
          ? [
              `For each of the ${ofGroups.groups} groups to have one, at least ${ofGroups.needed} visits a ${cut} that agreed to be counted would have to ${ofGroups.deed}, were all groups alike; not every visit does, so that it takes more visits than that.`,
            ]
          : []),
      ].join(' '),
    columnsTitle: 'What the columns and codes of the table (CSV) mean',
    /** By column of the CSV. */
    columns: {
      report: 'The report, by its code.',
      from: 'The day the number is of, or the Monday of its week, UTC.',
      cut: 'Whether numbers are added up by day or by week.',
      group: 'The group of products, by its code; empty for the whole shop.',
      label: 'What the group is called; empty for the whole shop.',
      measure: 'What is counted, by one of the codes below.',
      value: 'The number; empty where it is withheld.',
      simulated: 'yes: the visits were made up. no: they were counted.',
    },
    aboutTitle: 'About this report',
    about: (made: string, rows: string) =>
      `Made on ${made} from ${rows} numbers, those withheld included. It will not be made again. Its days begin at midnight UTC, wherever the shop is.`,
    whole: 'None of the visits that agreed is known to be missing.',
    uncounted: (most: string) =>
      `At most ${most} visits are missing in these numbers, wholly or in part: a store was away, or a process died.`,
    fingerprint: 'Checksum of its file (SHA-256): another one means that the file was changed',
    damagedTitle: 'This report was changed',
    damaged: (week: string) =>
      `The file of ${week} is not the one that was published: it was damaged or changed. None of its numbers is shown, because none can be trusted. Put the file back from a backup; a report cannot be made a second time.`,
  },
};

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProductId } from '../catalog/product.js';
import { undefinedWhereMissing } from '../files/missing.js';
import { writeWhole } from '../files/whole-file.js';

/** The products of an order, each once, however many pieces of it were ordered. */
export type OrderedProducts = readonly ProductId[];

/** What the orders of one month gave. */
interface CountedMonth<Row> {
  /** When it began, milliseconds since 1970. */
  readonly at: number;
  readonly rows: readonly Row[];
}

/** Something that is counted of orders by days. */
export interface DayCounts {
  /** Whether a day, as in 2026-11-30, is counted already. */
  has(day: string): Promise<boolean>;
  /** Counts the orders of a day, in one step with its name; nothing where it is counted already. */
  count(day: string, orders: readonly OrderedProducts[]): Promise<void>;
}

/** What is kept of it by months, a file each: rows that all orders of a month share, and no order. */
export interface MonthCounts<Row> extends DayCounts {
  /** The months that are not too old; files of older ones are removed. @param now milliseconds since 1970 */
  months(now: number): Promise<readonly CountedMonth<Row>[]>;
}

export interface MonthCountsOptions<Row> {
  /** What the rows are called in a file. */
  readonly rows: string;
  /** Months that began longer ago are not told of, milliseconds. */
  readonly longestAgo: number;
  /** Half of an order is left after so long, milliseconds. */
  readonly halfLife: number;
  /** The rows of a month with some more orders, each weighing so much as seen from the month's beginning. */
  added(rows: readonly Row[], orders: readonly OrderedProducts[], weight: number): readonly Row[];
}

/** A file: the days, as in 2026-11-30, that are in it whole, and the rows. */
type MonthFile = Readonly<Record<string, readonly unknown[]>>;

const monthOf = (day: string): string => day.slice(0, 7);
const beginOf = (month: string): number => Date.parse(`${month}-01`);
const fileOf = (folder: string, month: string): string => join(folder, `${month}.json`);

/** @param folder holds nothing else; one process counts there */
export function openMonthCounts<Row>(
  folder: string,
  { rows: name, longestAgo, halfLife, added }: MonthCountsOptions<Row>,
): MonthCounts<Row> {
  const read = async (month: string) => {
    const text = await readFile(fileOf(folder, month), 'utf8').catch(undefinedWhereMissing);
    const file = JSON.parse(text ?? '{}') as MonthFile;
    return { days: (file.days ?? []) as readonly string[], rows: (file[name] ?? []) as readonly Row[] };
  };
  const counted = new Map<string, ReadonlySet<string>>();
  return {
    async has(day) {
      const month = monthOf(day);
      const days = counted.get(month) ?? new Set((await read(month)).days);
      counted.set(month, days);
      return days.has(day);
    },
    async count(day, orders) {
      const month = monthOf(day);
      const before = await read(month);
      if (before.days.includes(day)) return;
      const days = [...before.days, day];
      const weight = 2 ** ((Date.parse(day) - beginOf(month)) / halfLife);
      const rows = added(before.rows, orders, weight);
      await writeWhole(fileOf(folder, month), JSON.stringify({ days, [name]: rows }));
      counted.set(month, new Set(days));
    },
    async months(now) {
      const kept = await keptMonths(folder, now - longestAgo);
      return Promise.all(kept.map(async (month) => ({ at: beginOf(month), rows: (await read(month)).rows })));
    },
  };
}

const MONTH = /^(\d{4}-\d{2})\.json$/;

/** Months that began later than a moment; files of others are removed. */
async function keptMonths(folder: string, since: number): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(undefinedWhereMissing)) ?? [];
  const months = names.flatMap((name) => MONTH.exec(name)?.[1] ?? []).toSorted();
  const isOld = (month: string) => beginOf(month) <= since;
  await Promise.all(months.filter(isOld).map((month) => rm(fileOf(folder, month), { force: true })));
  return months.filter((month) => !isOld(month));
}

import { boughtAgain } from './bought-again.js';
import { interestByDay } from './interest-by-day.js';
import { searches } from './searches.js';
import { wholeShop } from './whole-shop.js';

/** Every report that is published, in the order in which operators see them. */
export const REPORTS = [interestByDay, wholeShop, searches, boughtAgain] as const;

type Known = (typeof REPORTS)[number];

export interface ReportWording {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead: string;
  /** What a visit does to be in the number of a group, as after "would have to"; empty where no number is of a group. */
  readonly deed: string;
  /** By measure. */
  readonly measures: Readonly<Record<string, MeasureWording>>;
  /** How its numbers are to be read, beside what holds for every report. */
  readonly notes: readonly string[];
}

export interface MeasureWording {
  readonly title: string;
  readonly note: string;
}

/** The words of every report and measure, and of no other: one that is missing does not compile. */
export type ReportsWording = {
  readonly [One in Known as One['id']]: ReportWording & {
    readonly measures: Readonly<Record<One['measures'][number]['id'], MeasureWording>>;
  };
};

import { DAY, HOUR } from '../../time/clock.js';
import { type Day, type DayRange, dayOf, mondayBefore } from '../event.js';

/** A week from Monday to Sunday in UTC as ISO 8601 numbers it: `2026-W46`. The name of its release. */
export type WeekId = string & { readonly __brand: 'WeekId' };

const SHAPE = /^(\d{4})-W(\d{2})$/;
const DAYS = 7;
/** Events made in the last second of a week are counted by then; milliseconds after its end. */
const SETTLING = 6 * HOUR;

/** The week of a moment. @param at milliseconds since 1970 */
export function weekOf(at: number): WeekId {
  // A week belongs to the year that its Thursday lies in.
  const thursday = mondayBefore(at) + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (DAYS * DAY));
  return `${year}-W${String(number).padStart(2, '0')}` as WeekId;
}

/** The text as a week, or undefined: `2026-W54` is none. */
export function asWeek(text: string): WeekId | undefined {
  const [, year, number] = SHAPE.exec(text) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const monday = mondayBefore(Date.UTC(Number(year), 0, 4)) + (Number(number) - 1) * DAYS * DAY;
  return weekOf(monday) === text ? (text as WeekId) : undefined;
}

/** When the week begins: midnight of its Monday, milliseconds since 1970. */
export function weekStart(week: WeekId): number {
  const [year = '', number = ''] = week.split('-W');
  return mondayBefore(Date.UTC(Number(year), 0, 4)) + (Number(number) - 1) * DAYS * DAY;
}

/** The first moment that is no longer in the week. */
export function weekEnd(week: WeekId): number {
  return weekStart(week) + DAYS * DAY;
}

/** When the week's release may be made, milliseconds since 1970. */
export function dueAt(week: WeekId): number {
  return weekEnd(week) + SETTLING;
}

/** Its seven days, Monday first. */
export function daysOfWeek(week: WeekId): readonly Day[] {
  const start = weekStart(week);
  return Array.from({ length: DAYS }, (_, at) => dayOf(start + at * DAY));
}

export function rangeOfWeek(week: WeekId): DayRange {
  return { from: dayOf(weekStart(week)), to: dayOf(weekEnd(week) - DAY) };
}

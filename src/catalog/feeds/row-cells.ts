import type { Columns } from './columns.js';
import { type Cell, type FeedRow, PROTOTYPE_KEYS, type Repeated, type RowProblem } from './feed-row.js';
import type { Field } from './field-names.js';
import { isThing } from './linked-things.js';
import { nameOf, unwrapped } from './lists.js';
import { type DayRules, isDate, orderOf } from './moments.js';
import { settled, whyNoText } from './nested-values.js';
import { isOwnForm } from './own-form.js';
import { hasControls, isNothing, labelText, partsOf } from './plain-text.js';
import type { Reading } from './reading.js';
import { excerpt, lengthOf, SAVE_AS_UTF8 } from './text.js';

interface CellRules {
  readonly columns: Columns;
  readonly zone?: string | undefined;
}

/** Reads one row's cells and collects what is wrong with them: a row names all its faults at once. */
export class RowCells {
  readonly problems: RowProblem[] = [];
  /** What was understood otherwise than it was written; the row passes all the same. */
  readonly notes: RowProblem[] = [];
  readonly #row: FeedRow;
  readonly #fields: ReadonlyMap<Field, Cell>;
  readonly #columns: Columns;
  readonly #zone: string | undefined;
  #isOwn: boolean | undefined;

  /** @param rules what columns mean, and the zone of days and times that name none */
  constructor(row: FeedRow, fields: ReadonlyMap<Field, Cell>, { columns, zone }: CellRules) {
    this.#row = row;
    this.#columns = columns;
    this.#zone = zone;
    this.#fields = row.repeats === undefined ? fields : this.#settledFields(fields, row.repeats);
    for (const [column, value] of row.cells) this.#refuseDamage(column, value);
    const { item } = row;
    this.notes.push(...(row.notes ?? []).map((note) => (item === undefined ? note : { ...note, item })));
    for (const fault of row.faults ?? []) {
      const isHarmless = fault.column === undefined || columns.isPassedOver(fault.column);
      (isHarmless ? this.notes : this.problems).push(fault);
    }
  }

  /** Fields whose column stands several times in the row, each with the value that counts. */
  #settledFields(
    fields: ReadonlyMap<Field, Cell>,
    repeats: ReadonlyMap<string, Repeated>,
  ): ReadonlyMap<Field, Cell> {
    const found = [...fields].map(([field, cell]): [Field, Cell] => {
      const repeated = repeats.get(cell.column);
      if (repeated === undefined) return [field, cell];
      const { cell: counting, note, fault } = settled(field, cell, repeated);
      if (note) this.notes.push(this.#at(cell.column, note));
      if (fault) this.#problem(cell.column, fault);
      return [field, counting];
    });
    return new Map(found);
  }

  /** Whether the row is a line of this shop's own `products.jsonl`. */
  get isOwn(): boolean {
    this.#isOwn ??= isOwnForm(this.#row.cells);
    return this.#isOwn;
  }

  /** How this feed writes days, as the ends of its sale tell where nothing else does, and in which zone they are. */
  get days(): DayRules {
    const ends = [this.value('saleFrom'), this.value('saleUntil')].filter((end) => typeof end === 'string');
    return { order: this.#row.dayOrder ?? orderOf(ends), zone: this.#zone };
  }

  /** The value as the feed wrote it: a JSON feed's may be a number, a list or an object. */
  value(field: Field): unknown {
    return this.#fields.get(field)?.value;
  }

  /** The value as trimmed text; undefined where there is none. */
  text(field: Field): string | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const text = scalarText(value) ?? (isThing(value) ? nameOf(value, ['name']) : undefined);
    if (text === undefined) this.fail(field, whyNoText(field, { column: this.columnOf(field), value }));
    return text === undefined || text.trim() === '' ? undefined : text.trim();
  }

  /** A value read by a rule; a refusal becomes a problem of its column. */
  read<T>(field: Field, rule: (text: string) => Reading<T>): T | undefined {
    const text = this.text(field);
    return text === undefined ? undefined : this.take(field, rule(text));
  }

  /** The value of a reading; a refusal becomes a problem of the column. */
  take<T>(field: Field, reading: Reading<T>): T | undefined {
    if ('value' in reading) return reading.value;
    this.fail(field, reading.reason);
    return undefined;
  }

  /** A text list: a JSON list, or a text cut at `separators`. Lower case, without repeats. */
  list(field: Field, separators: RegExp, longest: number): readonly string[] {
    const value = unwrapped(this.value(field));
    const parts: readonly (string | undefined)[] = Array.isArray(value)
      ? value.map((one) => scalarText(one) ?? nameOf(one, ['name']))
      : partsOf(this.text(field) ?? '', separators);
    if (parts.includes(undefined)) this.fail(field, 'has something in its list that is not a text.');
    const words = parts.map((part) => labelText(part ?? '').toLowerCase());
    const long = words.find((word) => lengthOf(word) > longest);
    if (long !== undefined) this.fail(field, `"${excerpt(long)}" is longer than ${longest} characters.`);
    return [...new Set(words.filter((word) => word !== '' && !isNothing(word)))];
  }

  /** Columns that are not read, and that hold a day which may be one of a sale. */
  unreadSaleDays(): readonly string[] {
    const { cells } = this.#row;
    const has = (field: Field): boolean => this.#columns.columnFor(field, cells.keys()) !== undefined;
    if (this.isOwn || has('saleDates') || (has('saleFrom') && has('saleUntil'))) return [];
    const days = [...cells].filter(([, value]) => typeof value === 'string' && isDate(value));
    return days.map(([column]) => column).filter((column) => this.#columns.mayDateSale(column));
  }

  /** What the feed calls the column that holds it. */
  columnOf(field: Field): string {
    return this.#fields.get(field)?.column ?? this.#columns.columnFor(field, this.#row.cells.keys()) ?? field;
  }

  fail(field: Field, reason: string): void {
    this.#problem(this.columnOf(field), reason);
  }

  note(field: Field, reason: string): void {
    this.notes.push(this.#at(this.columnOf(field), reason));
  }

  #problem(column: string, reason: string): void {
    const problem = this.#at(column, reason);
    if (!this.problems.some((known) => known.column === problem.column)) this.problems.push(problem);
  }

  #at(column: string, reason: string): RowProblem {
    const { line, lineOf, item, called } = this.#row;
    const place = item === undefined ? {} : { item };
    return { line: lineOf?.(column) ?? line, column: called?.get(column) ?? column, reason, ...place };
  }

  /** Every column counts here, also those that are passed over: damage in one means damage in the file. */
  #refuseDamage(column: string, value: unknown): void {
    if (PROTOTYPE_KEYS.has(column)) this.#problem(column, 'no column may have this name.');
    const text = [value]
      .flat()
      .filter((part) => typeof part === 'string')
      .join('\n');
    if (text.includes('\uFFFD') || column.includes('\uFFFD')) {
      this.#problem(column, `is not UTF-8 text. ${SAVE_AS_UTF8}`);
    } else if (hasControls(text)) this.#problem(column, 'has a control character.');
  }
}

/** A JSON number too large to be exact is no text: its digits are not those of the file. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return undefined;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
}

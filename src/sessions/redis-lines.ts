import type { LoggedEntry, StoredEntry } from '../visits/entry.js';
import { marksTextOf, toStored } from './entry-codec.js';
import { fromJson, toJson } from './entry-json.js';
import { HEAD_FORM, type LogHead } from './log-head.js';
import { remembers } from './marks.js';
import type { NumberedEntry } from './session-log.js';

const NO_MARKS = '-';

/** An entry as the scripts take it: `<time> <marks> <id> <json>`. */
export function timedLineOf(entry: LoggedEntry): string {
  return `${entry.at} ${lineOf(toStored(entry))}`;
}

/** An entry as it lies in the list: what scripts need stands before what only the fold reads. */
export function numberedLineOf({ number, stored }: NumberedEntry): string {
  return `${number} ${lineOf(stored)}`;
}

function lineOf(stored: StoredEntry): string {
  const { id, marks: _marks, ...rest } = stored;
  return `${marksTextOf(stored) || NO_MARKS} ${id} ${toJson(rest)}`;
}

export function readLine(line: string): NumberedEntry {
  const [number = '', marks = '', id = ''] = line.split(' ', 3);
  const rest = fromJson(line.slice(number.length + marks.length + id.length + 3));
  const known = marks === NO_MARKS ? '' : marks;
  return { number: Number(number), stored: { ...rest, id, marks: known } };
}

/** A head as fields and values of a hash. */
export function hashOf({
  length,
  endsAt,
  last,
  memory,
  keeps,
  basket,
  agreed,
  withdrawn,
}: LogHead): string[] {
  const fields = {
    form: HEAD_FORM,
    length,
    endsAt,
    last,
    memory: remembers(memory),
    keeps: keeps ? 1 : 0,
    basket,
    agreedP: agreed.personalise ?? '',
    agreedS: agreed.statistics ?? '',
    withdrawnP: withdrawn.personalise ?? '',
    withdrawnS: withdrawn.statistics ?? '',
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .flatMap(([field, value]) => [field, String(value)]);
}

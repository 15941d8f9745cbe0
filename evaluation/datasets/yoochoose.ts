import { SECOND } from '../../src/time/clock.js';
import type { ClickSession, Clicks } from './dataset.js';
import { readTable, type Table } from './source-file.js';

const COLUMNS = [
  ['SessionId', 'session_id'],
  ['ItemId', 'item_id'],
  ['Time', 'timestamp'],
];

/** A session of one click has nothing to predict. */
const LEAST_CLICKS = 2;

/** Reads two files of clicks in the form of YooChoose's (session, item, seconds since 1970), one to fit on, one to test. */
export function readYoochoose(trainPath: string, testPath: string): Clicks {
  const [train, test] = [readTable(trainPath, '\t', COLUMNS), readTable(testPath, '\t', COLUMNS)];
  return { files: [train.source, test.source], train: sessionsOf(train), test: sessionsOf(test) };
}

function sessionsOf({ rows }: Table): readonly ClickSession[] {
  const sessions = new Map<string, { item: string; at: number }[]>();
  for (const [id = '', item = '', time = ''] of rows) {
    const clicks = sessions.get(id) ?? [];
    clicks.push({ item, at: Number(time) * SECOND });
    sessions.set(id, clicks);
  }
  return [...sessions]
    .map(([id, clicks]) => ({ id, clicks: clicks.sort((a, b) => a.at - b.at) }))
    .filter(({ clicks }) => clicks.length >= LEAST_CLICKS);
}

import { readdir } from 'node:fs/promises';
import { openReleases } from '../analytics/releases/read-releases.js';
import { filesOf, type Manifest } from '../analytics/releases/release.js';
import { asWeek, type WeekId } from '../analytics/releases/week.js';
import { messageOf } from '../errors.js';
import { signOf } from '../files/file-sign.js';
import type { ReportRow } from '../reports/report.js';
import type { Logger } from '../telemetry/logger.js';

export interface FollowedReport<Summary> {
  /** What was read of each week that is published by now, oldest first; passes over what cannot be read. */
  read(): Promise<readonly Summary[]>;
  /** Whether other releases lie there than were last read. */
  hasChanged(): Promise<boolean>;
}

export interface FollowedOptions<Summary> {
  /** Of the releases; need not be there yet. */
  readonly directory: string;
  readonly report: string;
  /** So many of the newest weeks are read. */
  readonly weeks: number;
  /** What is kept of a release: its rows are not. */
  summary(manifest: Manifest, rows: readonly ReportRow[]): Summary;
  readonly logger: Logger;
  /** What is said of a release that cannot be read begins with this. */
  readonly event: string;
}

interface Week {
  readonly id: WeekId;
  /** A release is never made twice: its manifest tells whether it is there, and which. */
  readonly sign: string;
}

/** Follows one report. A week is read once for as long as the same release stands, and once said to be damaged. */
export function followReport<Summary>(options: FollowedOptions<Summary>): FollowedReport<Summary> {
  const { directory, report, weeks, summary, logger, event } = options;
  // What is made of the rows is kept here, and not the rows.
  const releases = openReleases(directory, { keptInMemory: 0 });
  let known = new Map<string, Summary | undefined>();
  let seen = '';
  const keyOf = ({ id, sign }: Week) => `${id} ${sign}`;
  const signsOf = (all: readonly Week[]) => all.map(keyOf).join('\n');

  const readWeek = async (id: WeekId): Promise<Summary | undefined> => {
    try {
      const release = await releases.read({ id, report });
      if (release?.state === 'whole') return summary(release.manifest, release.rows);
      if (release) logger.error(`${event}.damaged`, { week: id });
    } catch (error) {
      // What others did is a gain and no need: the shop sells without it.
      const message = messageOf(error);
      logger.error(`${event}.refused`, { week: id, message });
    }
    return undefined;
  };
  return {
    async read() {
      const there = await newestWeeks(directory, report, weeks);
      seen = signsOf(there);
      const read = new Map<string, Summary | undefined>();
      for (const week of there) {
        const key = keyOf(week);
        read.set(key, known.has(key) ? known.get(key) : await readWeek(week.id));
      }
      known = read;
      return [...read.values()].filter((one) => one !== undefined);
    },
    hasChanged: async () => signsOf(await newestWeeks(directory, report, weeks)) !== seen,
  };
}

/** The newest weeks that a release lies of, oldest first. */
async function newestWeeks(directory: string, report: string, most: number): Promise<readonly Week[]> {
  const names = await readdir(directory).catch((): string[] => []);
  const ids = names.flatMap((name) => asWeek(name) ?? []);
  const newest = ids.sort().slice(-most);
  const signs = await Promise.all(newest.map((id) => signOf(filesOf(directory, { id, report }).manifest)));
  return newest.map((id, at) => ({ id, sign: signs[at] ?? '' })).filter(({ sign }) => sign !== '');
}

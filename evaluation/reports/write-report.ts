import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Outcome, TaskOutcome } from '../experiments/outcome.js';
import type { Guessed } from '../experiments/run-arms.js';
import { barsOf } from './bars.js';
import { curveOf } from './curve.js';
import { plotName, type Run, tablesOf } from './tables.js';

/** Raised when a reader of the JSON would have to read it otherwise. */
const FORMAT = 1;

export interface ReportOptions {
  /** Made where it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What was typed to make the run. */
  readonly command: string;
}

/**
 * Writes what a run found into a folder: figures as JSON with the checksums of the data and the commit, tables as
 * Markdown, a plot for each task and a curve for each parameter. Returns the tables.
 */
export async function writeReport(
  outcome: Outcome,
  { folder, now, command }: ReportOptions,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const run: Run = {
    command,
    commit: currentCommit(),
    date: new Date(now).toISOString().slice(0, 16).replace('T', ' '),
  };
  const tables = tablesOf(outcome, run);
  await writeFile(join(folder, `${outcome.dataset}.md`), tables);
  await writeFile(
    join(folder, `${outcome.dataset}.json`),
    `${JSON.stringify(figuresOf(outcome, run), undefined, 1)}\n`,
  );
  for (const task of outcome.tasks)
    await writeFile(join(folder, plotName(outcome.dataset, task.name)), plotOf(outcome.title, task));
  for (const tuning of outcome.tuning)
    await writeFile(join(folder, plotName(outcome.dataset, tuning.of)), curveOf(tuning));
  return tables;
}

function plotOf(title: string, { name, arms }: TaskOutcome): string {
  const [measure = ''] = Object.keys(arms[0]?.quality ?? {});
  const bars = arms.flatMap(({ name, family, quality }) => {
    const value = quality[measure];
    return value ? [{ name, group: family, value }] : [];
  });
  return barsOf(`${title}, ${name}`, measure, bars);
}

function figuresOf({ tasks, ...outcome }: Outcome, run: Run) {
  return {
    format: FORMAT,
    ...run,
    node: process.version,
    cores: availableParallelism(),
    mostMemory: `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`,
    ...outcome,
    tasks: tasks.map(({ arms, ...task }) => ({ ...task, arms: arms.map(withoutValues) })),
  };
}

/** Values of single moments stay here: they are of single people. */
function withoutValues({ values: _, ...arm }: Guessed) {
  return arm;
}

/** The commit that ran, `+` where files differ from it; `unknown` outside a repository. */
function currentCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--', 'src', 'evaluation') !== '';
    return `${git('rev-parse', '--short=12', 'HEAD')}${isChanged ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}

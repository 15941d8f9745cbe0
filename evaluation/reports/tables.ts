import type { Difference } from '../experiments/comparison.js';
import type { Finding, Outcome, TaskOutcome, Tuning } from '../experiments/outcome.js';
import type { Guessed } from '../experiments/run-arms.js';
import type { Interval } from '../measures/bootstrap.js';
import { share, signed, withInterval } from './numbers.js';

/** When and from what a report was made. */
export interface Run {
  readonly commit: string;
  /** UTC, to the minute. */
  readonly date: string;
  readonly command: string;
}

/** The tables of a run as Markdown. */
export function tablesOf(outcome: Outcome, { commit, date, command }: Run): string {
  return [
    `# ${outcome.title}: what the run found`,
    `Written by \`${command}\` on ${date}, commit ${commit}. Files: ${filesOf(outcome)}.`,
    outcome.protocol.map((line) => `- ${line}`).join('\n'),
    `${listOf(outcome.counts)}.`,
    ...(outcome.tuning.length > 0
      ? [
          '## Tried on the validation split',
          ...outcome.tuning.flatMap((one) => tuningSection(one, outcome.dataset)),
        ]
      : []),
    ...foundTable(outcome.found),
    ...(outcome.findings ?? []).flatMap(findingSection),
    ...outcome.tasks.flatMap((task) => taskSection(task, outcome.dataset)),
  ]
    .join('\n\n')
    .concat('\n');
}

function filesOf({ files }: Outcome): string {
  return files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ');
}

function listOf(counts: Outcome['counts']): string {
  const parts = Object.entries(counts).map(([what, count]) => `${what} ${count.toLocaleString('en')}`);
  const list = parts.join('; ');
  return list.charAt(0).toUpperCase() + list.slice(1);
}

function foundTable(found: Outcome['found'] = {}): string[] {
  const rows = Object.entries(found).map(([what, value]) => [what, value.toFixed(4)]);
  return rows.length > 0 ? [table(['what', 'value'], rows)] : [];
}

function findingSection({ title, text, head, rows }: Finding): string[] {
  return [`## ${title}`, text, ...(rows.length > 0 ? [table(head, rows)] : [])];
}

function tuningSection({ of, measure, tried, chosen, own }: Tuning, dataset: string): string[] {
  const against = (gain: Interval | undefined) => (gain ? signed(gain) : 'as the shop has it');
  const values = table(
    [of, measure, ...(own === undefined ? [] : ['against the shop (95 % interval)'])],
    tried.map(({ value, quality, gain }) => [
      value === chosen ? `**${value}**` : String(value),
      share(quality),
      ...(own === undefined ? [] : [against(gain)]),
    ]),
  );
  return [`![${measure} by ${of}](${plotName(dataset, of)})`, values];
}

/** The name of a plot, without the folder. */
export function plotName(dataset: string, subject: string): string {
  return `${dataset}-${subject.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.svg`;
}

function taskSection(task: TaskOutcome, dataset: string): string[] {
  const differences = task.differences.length > 0 ? [differenceTable(task.differences)] : [];
  return [
    `## ${task.name.charAt(0).toUpperCase()}${task.name.slice(1)}`,
    `${task.moments.toLocaleString('en')} moments of ${task.clusters.toLocaleString('en')} customers or sessions.`,
    `![${task.name}: every arm with its interval](${plotName(dataset, task.name)})`,
    armTable(task.arms),
    ...differences,
  ];
}

/** What a list is besides right, where it was told. */
const BEYOND: readonly {
  readonly name: string;
  readonly of: (arm: Guessed) => number | undefined;
  readonly said: (value: number) => string;
}[] = [
  { name: 'diversity', of: ({ diversity }) => diversity, said: share },
  { name: 'novelty, bits', of: ({ novelty }) => novelty, said: (bits) => bits.toFixed(1) },
  { name: 'off the profile, nats', of: ({ miscalibration }) => miscalibration, said: share },
  { name: 'repeats of 8', of: ({ repeats }) => repeats, said: (cards) => cards.toFixed(2) },
  { name: 'as before', of: ({ staleness }) => staleness, said: share },
];

function armTable(arms: readonly Guessed[]): string {
  const measures = Object.keys(arms[0]?.quality ?? {});
  const beyond = BEYOND.filter(({ of }) => arms.some((arm) => of(arm) !== undefined));
  const head = [
    'arm',
    ...measures,
    'on a list',
    'coverage',
    'Gini',
    ...beyond.map(({ name }) => name),
    'ms median / p95',
    'kB',
  ];
  const rows = arms.map((arm) => [
    arm.name,
    ...measures.map((measure) => {
      const quality = arm.quality[measure];
      return quality ? withInterval(quality) : '';
    }),
    arm.listed.toFixed(1),
    share(arm.coverage),
    share(arm.gini),
    ...beyond.map(({ of, said }) => {
      const value = of(arm);
      return value === undefined ? '' : said(value);
    }),
    `${arm.time.median.toFixed(2)} / ${arm.time.p95.toFixed(2)}`,
    arm.allocated.toFixed(0),
  ]);
  return table(head, rows);
}

function differenceTable(differences: readonly Difference[]): string {
  return table(
    ['difference', 'measure', 'by (95 % interval)', ''],
    differences.map(({ one, other, measure, difference }) => [
      `${one} − ${other}`,
      measure,
      signed(difference),
      difference.low > 0 ? 'better' : difference.high < 0 ? 'worse' : 'not told apart',
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

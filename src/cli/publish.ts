import { type Publisher, ReleaseRefusedError } from '../analytics/releases/publisher.js';
import type { Manifest } from '../analytics/releases/release.js';
import { openShopPublisher } from '../analytics/releases/shop-publisher.js';
import { asWeek } from '../analytics/releases/week.js';
import { refuseSimulated } from '../analytics/store/simulated.js';
import { readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { systemClock } from '../time/clock.js';

const HELP = `Publishes the weeks that are due: npm run publish -- [options]

  --week 2026-W46    this week, or a sentence why it cannot be

The worker does this by itself. A release is made once: what is published of a week stays as it is.
`;

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: { week: { type: 'string' } },
  });
  const config = readConfig();
  refuseSimulated(config.analyticsDir);
  const publisher = openShopPublisher(config);
  const made = await (values.week === undefined
    ? publisher.publishDue(systemClock())
    : publishWeek(publisher, values.week));
  const lines = made.map(
    ({ id, report, rows, from, to }) => `Published ${report} of ${id} (${from} to ${to}): ${rows} numbers\n`,
  );
  process.stdout.write(lines.length === 0 ? 'Nothing is due.\n' : lines.join(''));
}

async function publishWeek(publisher: Publisher, text: string): Promise<readonly Manifest[]> {
  const week = asWeek(text);
  if (week === undefined) throw new SetupError(`--week must be a week such as 2026-W46; it is "${text}".`);
  return publisher.publish(week, systemClock());
}

await runProgram(main, {
  failure: 'The week could not be published',
  sentenceFor: (error) => (error instanceof ReleaseRefusedError ? error.message : undefined),
});

import { readConfig } from '../config.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { indexAndPublish, indexSentences } from './index-and-publish.js';

const HELP = `Indexes the catalogue where it changed: npm run reindex -- [options]

  --force    although nothing has changed
`;

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: { force: { type: 'boolean', default: false } },
  });
  takeLowPriority();
  const config = readConfig();
  const built = await indexAndPublish(config, values.force);
  process.stdout.write(`${indexSentences(built).join('\n')}\n`);
}

await runProgram(main, { failure: 'The catalogue could not be indexed' });

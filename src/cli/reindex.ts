import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { runProgram } from '../processes/run-program.js';
import { indexAndPublish, indexSentences } from './index-and-publish.js';

const HELP = `Indexes the catalogue where it changed: npm run reindex -- [options]

  --force    although nothing has changed
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { force: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  takeLowPriority();
  const config = readConfig();
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  const built = await indexAndPublish(config, embedder, values.force);
  await embedder.close();
  process.stdout.write(`${indexSentences(built).join('\n')}\n`);
}

await runProgram(main, { failure: 'The catalogue could not be indexed' });

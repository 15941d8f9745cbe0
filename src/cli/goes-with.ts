import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProducts } from '../catalog/catalogue-files.js';
import { readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { PRIVATE_FILE } from '../files/private-files.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { draftPairs } from '../recommendations/goes-with-draft/draft.js';
import { catalogueDirectory } from '../shop/reindex.js';
import { draftText } from './goes-with-draft.js';
import { reachOfShop, reachSentences } from './goes-with-reach.js';

const HELP = `Says how many products have something that goes with them: npm run goes-with -- [options]

  --draft          prints instead a draft of goes-with.yaml, made from what products say they are for (English texts)
  --out FILE       writes the draft there, where no file is yet
  --data-dir DIR   where the shop keeps its data (or DATA_DIR)

Read the draft, line by line, before you put it beside the products as goes-with.yaml: some of it makes no sense.
`;

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: {
      draft: { type: 'boolean', default: false },
      out: { type: 'string' },
      'data-dir': { type: 'string' },
    },
  });
  if (values.out !== undefined && !values.draft) throw new SetupError('--out is for --draft.');
  const dataDir = values['data-dir'];
  const config = readConfig({ ...process.env, ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }) });
  const directory = catalogueDirectory(config);
  if (!values.draft) {
    const reach = await reachOfShop(config.dataDir, directory);
    process.stdout.write(`${reachSentences(reach).join('\n')}\n`);
    return;
  }
  if (config.catalogueLanguage !== 'en')
    throw new SetupError(
      'A draft is made from English texts alone: write goes-with.yaml by hand (docs/feeds.md).',
    );
  const { products } = await readProducts(join(directory, 'products.jsonl'));
  put(draftText(draftPairs(products), products.length), values.out);
}

function put(text: string, file: string | undefined): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text, { mode: PRIVATE_FILE, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new SetupError(`${file} is there already, and may be somebody's work: name another file.`);
  }
  process.stdout.write(
    `The draft is in ${file}. Read it, then put it beside the products as goes-with.yaml.\n`,
  );
}

await runProgram(main, { failure: 'What goes with what could not be looked at' });

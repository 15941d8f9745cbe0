import { parseArgs } from 'node:util';
import { openEmbedder } from '../src/embedding/embedder.js';
import { openModelWords } from '../src/embedding/model-words.js';
import { SetupError } from '../src/errors.js';
import { takeLowPriority } from '../src/processes/low-priority.js';
import { runProgram } from '../src/processes/run-program.js';
import { DATASETS, type DatasetName, filesOf } from './experiments/datasets.js';
import type { EvaluationOptions } from './experiments/evaluation-options.js';
import { progressOn } from './reports/progress.js';
import { writeReport } from './reports/write-report.js';

/** Compiled apart from the shop, this program finds the model from the folder it is run in. */
const MODEL_DIR = process.env.MODEL_DIR ?? 'models/all-MiniLM-L6-v2-int8';

const HELP = `Measures the shop's own ranking on real data: npm run evaluate -- DATASET [FILE ...] [options]

  DATASET         ${Object.entries(DATASETS)
    .map(([name, { files }]) => `${name} (${files.join(', ')})`)
    .join('\n                  ')}
  FILE            another file of the same shape; as often as the set has files, in the order above. For search the rows
                  may lie in several files, in any order: queries, products and judgements that name their ids
  --file FILE     the same
  --most NUMBER   moments of a task that are tested at most (default 1500)
  --tried NUMBER  moments that a value is tried on at most (default 400)
  --splits DAYS   for purchases with times, three days: fit before the first and tune up to the second, fit again before
                  that and test up to the third (default 2011-04-01,2011-07-01,2011-10-01)
  --out DIR       where figures, tables and plots are written (default docs/evaluation)
  --cache DIR     where imported catalogues, indexes and vectors are kept (default node_modules/.cache/afterglow/evaluation)
  --help          this text
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      file: { type: 'string', multiple: true, default: [] },
      most: { type: 'string', default: '1500' },
      tried: { type: 'string', default: '400' },
      splits: { type: 'string', default: '2011-04-01,2011-07-01,2011-10-01' },
      out: { type: 'string', default: 'docs/evaluation' },
      cache: { type: 'string', default: 'node_modules/.cache/afterglow/evaluation' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [name, ...given] = positionals;
  const dataset = datasetOf(name);
  const files = filesOf(dataset, [...given, ...values.file]);
  const [mostTested, mostTried] = [wholeNumber('--most', values.most), wholeNumber('--tried', values.tried)];
  takeLowPriority();
  const embedder = await openEmbedder({ modelDir: MODEL_DIR, threads: 2 });
  try {
    const outcome = await DATASETS[dataset].evaluate(files, {
      dataDir: values.cache,
      embedder,
      isWord: openModelWords(MODEL_DIR),
      progress: progressOn(process.stderr),
      mostTested,
      mostTried,
      splits: splitsOf(values.splits),
    });
    const command = ['npm run evaluate --', ...process.argv.slice(2)].join(' ');
    process.stdout.write(await writeReport(outcome, { folder: values.out, now: Date.now(), command }));
  } finally {
    await embedder.close();
  }
}

function datasetOf(name: string | undefined): DatasetName {
  if (name === undefined || !Object.hasOwn(DATASETS, name))
    throw new SetupError(`Which data set? npm run evaluate -- ${Object.keys(DATASETS).join('|')}`);
  return name as DatasetName;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new SetupError(`${option} takes a whole number above 0.`);
  return number;
}

function splitsOf(text: string): EvaluationOptions['splits'] {
  const [tune = Number.NaN, test = Number.NaN, end = Number.NaN, ...more] = text.split(',').map(Date.parse);
  if (!(tune < test && test < end) || more.length > 0)
    throw new SetupError('--splits takes three days, the earliest first: 2011-04-01,2011-07-01,2011-10-01.');
  return { tune, test, end };
}

await runProgram(main, { failure: 'The evaluation could not be run' });

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WrongField } from '../account/checks.js';
import { compare, type Difference, TOLERANCE } from '../account/compare.js';
import { type CatalogueIdentity, differsIn, identityOf } from '../account/identity.js';
import { type AccountFault, MOST_BYTES, type ReadAccount, readAccount } from '../account/read-account.js';
import { recompute } from '../account/recompute.js';
import { readGoesWith } from '../catalog/goes-with-file.js';
import { type Config, readConfig } from '../config.js';
import { openModelWords } from '../embedding/model-words.js';
import { SetupError } from '../errors.js';
import { readRelease, releaseFile } from '../popularity/release.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { followTable } from '../shop/co-interest-table.js';
import { withRelease } from '../shop/popularity-release.js';
import { catalogueDirectory } from '../shop/reindex.js';
import type { Snapshot } from '../shop/snapshot.js';
import { silentLogger } from '../telemetry/logger.js';
import { currentIndex } from '../vector-index/index-directories.js';
import { openIndexHere, shopIndex } from './shop-index.js';

/** Differences that are listed at once. */
const LISTED = 30;

const HELP = `Recomputes accounts of shelves from what they were made from: npm run verify -- account.json ...

  --data-dir DIR   the shop's data, with its catalogue and index (default: DATA_DIR, or data)
  --all            every difference; without it the first ${LISTED}
  --help           this text

A file is what a shopper gets at "The numbers behind this shelf". No shop has to run. Ends with 0 where all numbers
agree, with 1 where some differ, and with 2 where a file or the catalogue is none that could be compared.
`;

async function main(): Promise<void> {
  const { values, positionals } = optionsOf(HELP, {
    allowPositionals: true,
    options: {
      'data-dir': { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0)
    throw new SetupError('Name an account: npm run verify -- account.json; --help says more.');
  // All are read before the first is compared: a wrong file is said at once.
  const accounts: (readonly [string, ReadAccount])[] = [];
  for (const file of positionals) accounts.push([file, await accountIn(file)]);
  const dataDir = values['data-dir'];
  const config = readConfig(dataDir === undefined ? process.env : { ...process.env, DATA_DIR: dataDir });
  const opened = await openCatalogue(config);
  try {
    for (const [file, account] of accounts) {
      const snapshot = await asItSold(opened, account, config);
      const part = differsIn(account.catalogue, identityOf(snapshot));
      if (accounts.length > 1) process.stdout.write(`${file}\n`);
      if (part) throw new SetupError(otherShop(part, config));
      await report(account, snapshot, values.all);
    }
  } finally {
    await opened.close();
  }
}

async function accountIn(file: string): Promise<ReadAccount> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw new SetupError(`There is no file ${file}. Name the account that was downloaded.`);
  if (found.size > MOST_BYTES) throw new SetupError(`${file} is too large for an account. ${AGAIN}`);
  const account = readAccount(await readFile(file, 'utf8'));
  if ('fault' in account) throw new SetupError(faultText(file, account.fault));
  return account;
}

const AGAIN = 'Download it again at "The numbers behind this shelf", and leave it as it is.';

function faultText(file: string, fault: AccountFault): string {
  switch (fault.why) {
    case 'empty':
      return `${file} is empty. ${AGAIN}`;
    case 'notJson':
      return `${file} is damaged: it is no whole JSON. ${AGAIN}`;
    case 'otherFormat':
      return `${file} is no account of a shelf. ${AGAIN}`;
    case 'otherVersion':
      return `${file} is an account of another version than this shop's. Check it with the version of the shop that wrote it.`;
    case 'wrongField':
      return wrongField(file, fault.where);
  }
}

const wrongField = (file: string, where: string): string =>
  `${file} is damaged or was changed: ${where} is not what an account holds there. ${AGAIN}`;

function otherShop(part: keyof CatalogueIdentity, { dataDir }: Config): string {
  switch (part) {
    case 'content':
    case 'products':
      return `The account is of another catalogue than the one in ${dataDir}. Set --data-dir to the data of the shop that wrote it, or import the catalogue of that day.`;
    case 'index':
    case 'embedding':
    case 'vectors':
      return `The catalogue in ${dataDir} is the same, but its vectors are others than the account's: they were made by another model or version. Check it with the version of the shop that wrote it.`;
    case 'segments':
      return `The catalogue in ${dataDir} is the same, but it was divided into other segments since. Download the account again, or set --data-dir to the data of the shop that wrote it.`;
    case 'pairings':
      return `The catalogue in ${dataDir} is the same, but its goes-with.yaml is another than the account's. Put the one of that day in its place.`;
    case 'popularity':
      return `The catalogue in ${dataDir} is the same, but what the shop's orders say of what sells is another release than the account's. Put the one of that week in its place, or download the account again.`;
    case 'coInterest':
      return `The catalogue in ${dataDir} is the same, but its table of co-interest is another than the account's. Fit it as it was (npm run co-interest), or download the account again.`;
  }
}

/** The index as it lies there, made only where there is none. */
async function openCatalogue(config: Config): Promise<Snapshot> {
  const directory = (await currentIndex(config.dataDir)) ?? (await shopIndex(config));
  const snapshot = await openIndexHere(directory, config, {
    isWord: openModelWords(config.modelDir),
    goesWith: await readGoesWith(
      join(catalogueDirectory(config), 'goes-with.yaml'),
      join(config.dataDir, 'index', 'goes-with.json'),
    ),
  });
  return followTable(config.dataDir, silentLogger).over(snapshot);
}

/** What sells, as it was said where the account was made: by the shop's own orders, or by the catalogue alone. */
const asItSold = async (
  opened: Snapshot,
  { catalogue }: ReadAccount,
  { dataDir }: Config,
): Promise<Snapshot> =>
  catalogue.popularity === undefined ? opened : withRelease(opened, await readRelease(releaseFile(dataDir)));

async function report(account: ReadAccount, snapshot: Snapshot, isAll: boolean): Promise<void> {
  const when = new Date(account.at).toISOString();
  const recomputed = await recompute(account, snapshot);
  if (recomputed === 'noShelf') {
    process.stdout.write(
      `The account's inputs fill no shelf of that name at ${when}: the name, the moment or the inputs were changed.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const compared = compare(account.whole, recomputed);
  const { numbers, places, differences } = compared;
  const { signals, interests, shelf } = recomputed;
  process.stdout.write(
    `Shelf ${shelf.id} of ${when}: ${places} products, ${interests.length} interests, ${signals.length} signals.\n`,
  );
  if (differences.length === 0) {
    process.stdout.write(`All ${numbers} numbers agree (to ${TOLERANCE}), and each product has its place.\n`);
    return;
  }
  process.stdout.write(
    `${differences.length === 1 ? '1 value differs' : `${differences.length} values differ`}; ${numbers} numbers were compared.\n\n`,
  );
  process.stdout.write(table(differences, isAll ? differences.length : LISTED));
  process.exitCode = 1;
}

function table(differences: readonly Difference[], listed: number): string {
  const rows = differences
    .slice(0, listed)
    .map(({ where, said = '-', recomputed = '-', by }) => [
      where,
      said,
      recomputed,
      by?.toExponential(2) ?? '',
    ]);
  const all = [['where', 'the account says', 'recomputed', 'apart by'], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const more = differences.length - rows.length;
  return `${lines.join('\n')}\n${more > 0 ? `and ${more} more (--all lists them)\n` : ''}`;
}

await runProgram(main, {
  failure: 'The account could not be checked',
  sentenceFor: (error) => (error instanceof WrongField ? wrongField('The account', error.where) : undefined),
  exitCode: 2,
});

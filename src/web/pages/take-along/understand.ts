import { setImmediate } from 'node:timers/promises';
import type { Response } from 'express';
import { stretched, withRequestBudget } from '../../../away/request-budget.js';
import { groupOf, thingsIn } from '../../../interests/imported.js';
import type { AboutWhom } from '../../../interests/personal-text.js';
import { isReadable } from '../../../interests/readable.js';
import type { TasteSource } from '../../../interests/taste-source.js';
import type { Services } from '../../../services.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { AgreedNames, FileInterest, SignatureFile } from '../../../signature-file/format.js';
import type { Origin } from '../../../signature-file/signing.js';
import { SECOND } from '../../../time/clock.js';
import type { Agreement } from '../../../visits/agreement.js';
import type { CompactVector, ImportedEntry } from '../../../visits/entry.js';
import type { Brought } from '../../../visits/presses/bring.js';
import { aboutWhom } from '../../http/personal-words.js';
import { stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { isReadIn } from '../../parts/texts/search-language.js';

/**
 * How long a file may be read, milliseconds, with the usual patience: apart from what the request waits for engines. A
 * file has 64 names at most, each of which takes the model and the search some time. What was not read by then is read
 * when the same file comes again, since what was read is kept.
 */
const READING = 2.5 * SECOND;

type Needed = Pick<Services, 'embedText' | 'isWord'>;

/**
 * What each interest of a file is to this shop. What this shop signed has passed the checks for personal data as it came
 * in here, or is its own words; anything else is checked as if it had been typed.
 */
export function understand(
  { interests }: SignatureFile,
  origin: Origin,
  res: Response,
  services: Needed,
): Promise<readonly Brought[]> {
  const patience = stretched(READING);
  const until = performance.now() + patience;
  return withRequestBudget(async () => {
    const brought: Brought[] = [];
    for (const one of interests) {
      const isTime = performance.now() < until;
      brought.push(
        await understandOne(one, origin, res, isTime ? services : { ...services, embedText: unread }),
      );
    }
    return brought;
  }, patience);
}

const unread = async (): Promise<undefined> => undefined;

async function understandOne(
  interest: FileInterest,
  origin: Origin,
  res: Response,
  services: Needed,
): Promise<Brought> {
  const { called, name } = interest;
  const { shop } = stageOf(res).snapshot;
  const isOurs = groupOf(interest, shop) !== undefined;
  // A name of the shop's own was not typed by anybody.
  const isNamed = interest.called === 'label' && shop.segments.some(({ label }) => label === name);
  const readable = isReadable(name);
  const check = checkIn(res);
  const isToCheck = origin !== 'ours' && !isNamed && readable;
  const about = isToCheck ? await check(name, () => services.embedText(name)) : 'nobody';
  // An untold name counts as not read.
  const meaning = readable && about === 'nobody' ? await meaningOf(interest, res, services) : undefined;
  const entry: ImportedEntry = {
    type: 'imported',
    called,
    name,
    ...(meaning && { meaning }),
    weight: interest.weight,
    halfLife: interest.halfLife * SECOND,
    since: Math.min(interest.at, Math.floor(visitOf(res).now / SECOND)) * SECOND,
    examples: await examplesOf(interest, origin, res, check),
    ...(interest.agreed && { agreed: agreedHere(interest.agreed, stageOf(res).snapshot) }),
  };
  if (meaning && !isOurs) await readAhead(entry, meaning, shop);
  return {
    entry,
    isReadable: readable,
    isAboutSomebody: about === 'somebody',
    isUnderstood: isOurs || meaning !== undefined,
  };
}

/** Reads the name in steps, with others' requests between them; what a page asks of it afterwards is there. */
async function readAhead(
  entry: ImportedEntry,
  meaning: CompactVector,
  shop: Pick<TasteSource, 'typed'>,
): Promise<void> {
  for (const text of [entry.name, ...thingsIn(entry)]) {
    shop.typed(text, meaning);
    await setImmediate();
  }
}

type Check = (text: string, meaningOf: () => Promise<Float32Array | undefined>) => Promise<AboutWhom>;

/** Whom a text is about, as on the page of this request. */
const checkIn =
  (res: Response): Check =>
  (text, meaningOf) =>
    aboutWhom(text, { ...stageOf(res), meaningOf });

/** Names of products here are no words of anybody's; of the others those stay that cannot be about a person. */
async function examplesOf(
  { examples }: FileInterest,
  origin: Origin,
  res: Response,
  check: Check,
): Promise<readonly string[]> {
  if (origin === 'ours') return examples;
  const { shop } = stageOf(res).snapshot;
  const kept = await Promise.all(
    examples.map(
      async (one) =>
        shop.productCalled?.(one) !== undefined ||
        (isReadable(one) && (await check(one, unread)) === 'nobody'),
    ),
  );
  return examples.filter((_, at) => kept[at]);
}

/** What of it this shop has: other names are nobody's words here, and left out. */
function agreedHere({ meant, notMeant }: AgreedNames, { shop }: Snapshot): Agreement {
  const idsOf = (names: readonly string[]) => names.flatMap((name) => shop.productCalled?.(name) ?? []);
  return { meant: idsOf(meant), notMeant: idsOf(notMeant) };
}

/** As a search for the words reads them; a shop's name for an interest is in the language of a catalogue. */
async function meaningOf(
  { called, name }: FileInterest,
  res: Response,
  { embedText, isWord }: Needed,
): Promise<CompactVector | undefined> {
  const { snapshot, t } = stageOf(res);
  const isForeign = called === 'phrase' && !isReadIn(t, snapshot.search);
  const meaning = await embedText(snapshot.search.read(name, isWord, isForeign).typed);
  return meaning && toCompact(meaning);
}

import type { Request, Response } from 'express';
import type { ProductId } from '../../catalog/product.js';
import { isReadable } from '../../interests/readable.js';
import type { SearchEntry } from '../../visits/entry.js';
import { decide, type Look } from '../../visits/presses/look.js';
import { decide as seeShelf } from '../../visits/presses/see-shelf.js';
import { queryOf, text } from './forms/fields.js';
import { unlessFull } from './middleware/keep-record.js';
import { aboutWhom } from './personal-words.js';
import { isRestored } from './request-headers.js';
import { stageOf } from './stage.js';
import { visitOf } from './visit-of.js';

/**
 * Notes that a product's page was opened: only in a visit that asked for it, and not when a browser prefetches. A
 * visit that only agreed to be counted notes no product.
 */
export async function noteView(res: Response, product: ProductId): Promise<void> {
  if (isShownAnew(res.req)) await note(res, { type: 'signal', kind: 'view', product });
}

/**
 * Notes what the shelf of the visit shows on the page that is being made: see `decide` of *see-shelf*. The page is that of
 * the log before, which its *Why* links recount. A page without this note is no worse: it is answered where the disk has no
 * room for it.
 */
export async function noteShelf(res: Response, products: readonly ProductId[]): Promise<void> {
  const session = visitOf(res);
  const entries = isShownAnew(res.req) ? seeShelf(session, products) : [];
  if (entries.length > 0) await session.noteBeside(entries).catch(unlessFull);
}

/**
 * Why a search says nothing of what somebody likes: it is for a present or for somebody alone, holds only wishes, or its
 * answers do not tell what it is about.
 */
export type SaysNothing = 'present' | 'whom' | 'wishes' | 'unclear';

/** Why a search is answered and makes no interest. Of these only one that says nothing is counted, in a visit that is. */
type NotNoted = 'person' | 'letters' | 'away' | SaysNothing;

interface Search {
  readonly typed: string;
  /** Undefined where the model did not answer, or there were no words. */
  readonly meaning: Float32Array | undefined;
  /** The search as it is noted; undefined where it found nothing, or the model did not answer. */
  readonly entry: SearchEntry | undefined;
  /** Something is called so: the page does not say that there is nothing. */
  readonly isFound: boolean;
  /** Products nearest in meaning, nearest first. */
  readonly near: readonly ProductId[];
  readonly saysNothing: SaysNothing | undefined;
  /** Asks the model anew, where only that tells whether the words are about a person. */
  ask(): Promise<Float32Array | undefined>;
}

/**
 * Notes a search by its meaning and the first products that it found, never by its words; one about a person, or not in
 * Latin letters, is answered and not noted.
 * @returns why it is never noted, in a visit in which searches are
 */
export async function noteSearch(res: Response, searched: Search): Promise<NotNoted | undefined> {
  const session = visitOf(res);
  if (!session.personalised && !session.inStatistics && !session.partial) return undefined;
  const { typed, entry, isFound, near, saysNothing } = searched;
  const reason = await whyNotNoted(searched, res);
  if (reason) return session.personalised ? reason : undefined;
  if (typed !== '' && isShownAnew(res.req))
    await note(res, { type: 'searched', entry, found: isFound, near });
  return typed !== '' && session.personalised ? saysNothing : undefined;
}

const REASON = { somebody: 'person', untold: 'away', nobody: undefined } as const;

async function whyNotNoted({ typed, meaning, ask }: Search, res: Response): Promise<NotNoted | undefined> {
  if (typed === '') return undefined;
  if (!isReadable(typed)) return 'letters';
  const meaningOf = async () => meaning ?? ask();
  return REASON[await aboutWhom(typed, { ...stageOf(res), meaningOf })];
}

/** What is only looked at is shown whether or not the disk has room for noting it. */
async function note(res: Response, look: Look): Promise<void> {
  const session = visitOf(res);
  await session.note(decide(session, look)).catch(unlessFull);
}

/**
 * A browser that fetches ahead, or brings a page back, has shown nothing anew; nor has a page whose shelves are asked
 * for again, or one that answers a press made on it.
 */
function isShownAnew(req: Request): boolean {
  const ahead = ['Sec-Purpose', 'Purpose', 'X-Moz'].some((name) =>
    /prefetch|prerender/.test(req.get(name) ?? ''),
  );
  const isAskedAgain = ['anew', 'done'].some((field) => text(queryOf(req), field) !== undefined);
  return req.method === 'GET' && !ahead && !isAskedAgain && !isRestored(req);
}

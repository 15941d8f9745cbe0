import { LRUCache } from 'lru-cache';
import { engineAway, fellBack } from '../../../telemetry/observed.js';
import { MINUTE } from '../../../time/clock.js';
import { type SplicedPage, splicedPage } from './spliced-page.js';

/** A page that is the same for everybody who has no session. */
export interface AnonymousPage {
  readonly bytes: SplicedPage;
  /** The pattern of its route, for what is counted. */
  readonly pattern: string;
}

/** What such pages are made of besides their address. Another one of either, and none of before is sent any more. */
export interface PageGround {
  /** Catalogue, what is left of it and what it costs: replaced whole where any of that changes. */
  readonly snapshot: object;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Pages without a session as they are sent, by address, language and the browser's objection. */
export interface AnonymousPages {
  find(key: string, ground: PageGround): AnonymousPage | undefined;
  /** Begins a page that is not kept: what is made by the returned function is kept unless an engine failed meanwhile. */
  begin(key: string, ground: PageGround): KeepPage;
}

/** @returns undefined where the page cannot be kept */
export type KeepPage = (made: MadePage) => AnonymousPage | undefined;

export interface MadePage {
  readonly html: string;
  readonly token: string;
  readonly pattern: string;
}

/** What a page says of the day, and the time in its *Why* links, is at most so old, milliseconds. */
const KEPT_FOR = 10 * MINUTE;
const MOST_BYTES = 6 * 1_024 * 1_024;

export function anonymousPages(mostBytes = MOST_BYTES): AnonymousPages {
  let shelf = newShelf({ snapshot: {}, now: 0 }, mostBytes);
  let failures = 0;
  const failed = () => {
    failures += 1;
  };
  fellBack.listen(failed);
  engineAway.listen(failed);

  const shelfOf = (ground: PageGround): Shelf => {
    if (shelf.snapshot !== ground.snapshot || shelf.period !== periodOf(ground.now))
      shelf = newShelf(ground, mostBytes);
    return shelf;
  };
  return {
    find: (key, ground) => shelfOf(ground).pages.get(key),
    begin(key, ground) {
      const begun = shelfOf(ground);
      const before = failures;
      return ({ html, token, pattern }) => {
        // What was made with a substitute would outlive the trouble, and a shelf of before is sent no more.
        if (failures !== before || begun !== shelf) return undefined;
        const bytes = splicedPage(html, token);
        if (!bytes) return undefined;
        const page = { bytes, pattern };
        begun.pages.set(key, page);
        return page;
      };
    },
  };
}

interface Shelf {
  readonly snapshot: object;
  readonly period: number;
  readonly pages: LRUCache<string, AnonymousPage>;
}

function newShelf({ snapshot, now }: PageGround, maxSize: number): Shelf {
  const pages = new LRUCache<string, AnonymousPage>({
    maxSize,
    sizeCalculation: ({ bytes }) => bytes.size,
  });
  return { snapshot, period: periodOf(now), pages };
}

function periodOf(now: number): number {
  return Math.floor(now / KEPT_FOR);
}

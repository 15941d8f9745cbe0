import { isFar } from '../src/interests/far-words.js';
import { explain } from '../src/recommendations/reasons/explanation.js';
import { shelfReasons } from '../src/recommendations/reasons/reasons.js';
import { toCompact } from '../src/sessions/compact-vector.js';
import { findProducts } from '../src/shop/find-products.js';
import { MINUTE } from '../src/time/clock.js';
import type { Entry, EntryBody, EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { listingQuery, SORTS } from '../src/web/http/forms/listing-query.js';
import { searchedEntry } from '../src/web/pages/search/searched-entry.js';
import { fillShelves, topicOf } from '../src/web/parts/shelves/fill-shelves.js';
import { namesOf } from '../src/web/parts/shelves/recommended.js';
import type { ShelfPlace } from '../src/web/parts/shelves/shelf-place.js';
import { isReadIn } from '../src/web/parts/texts/search-language.js';
import { cardReasonLine, reasonLine, sharedReasonLine } from '../src/wording/reasons.js';
import type { Wording } from '../src/wording/wording.js';
import { openDemo } from './open-shop.js';

const FORM = listingQuery({}, SORTS);

/** The demo shop, opened to read the reasons of visits aloud. */
export type Reader = Awaited<ReturnType<typeof openReader>>;

/** Opens the demo shop at a fixed moment and prints what it says of the logs of visits, in one language. */
export async function openReader(t: Wording) {
  const { services, snapshot, meaningOf, now, close } = await openDemo();
  const { products } = snapshot.catalogue;
  const kinds = new Map<string, number>();
  /** Cards on *For this visit*, a visit each. */
  const cards: number[] = [];

  async function readShelves(place: ShelfPlace, log: readonly Entry[]): Promise<void> {
    const visit = readVisit(log);
    const filled = await fillShelves(place, { services, snapshot, visit, now });
    const names = namesOf(filled, snapshot);
    const topic = topicOf(place, snapshot);
    if (place.page === 'home') {
      cards.push(filled.shelves.find(({ id }) => id === 'visit')?.items.length ?? 0);
      const { interests } = filled.signature;
      const said = interests.map(
        (one) => `${one.label} ${Math.round(100 * one.strength)} %${isFar(one) ? ' (nothing near)' : ''}`,
      );
      console.log(`Interests: ${said.join(', ') || 'none'}`);
    }
    for (const { id, items } of filled.shelves) {
      const { shared, own } = shelfReasons(items.map(explain), (lead) =>
        reasonLine(lead, { names, t }, topic),
      );
      const above = sharedReasonLine(shared, { names, t }, topic);
      const about = place.page === 'product' ? ` of ${names.product(place.product)}` : '';
      console.log(`[${place.page}${about}] ${id.includes(':') ? names.interest(id) : id}. ${above}`);
      for (const [i, { position }] of items.entries()) {
        const product = products[position];
        const line = cardReasonLine(own[i], { names, t }, topic);
        console.log(`  - ${product?.name} [${product?.category}]: ${line || '(above)'}`);
        const kind = kindOf(line || above);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
  }

  /** A visit that agreed to be personalised, its deeds three minutes apart. */
  function logOf(name: string, deeds: readonly EntryBody[]): Entry[] {
    const bodies: EntryBody[] = [{ type: 'consent', purpose: 'personalise', granted: true }, ...deeds];
    return bodies.map((body, i): Entry => {
      const at = now - (bodies.length - i) * 3 * MINUTE;
      return { ...body, id: `${name}-${i}` as EntryId, at };
    });
  }

  return {
    catalogue: snapshot.catalogue,

    /** The entry of a search, as its page notes it after some deeds; none where nothing is noted. */
    async searched(text: string, before: readonly EntryBody[] = []): Promise<readonly EntryBody[]> {
      await meaningOf(text);
      const visit = readVisit(logOf('before', before));
      return [searchedEntry(await findProducts(services, snapshot, text), snapshot, visit) ?? []].flat();
    },

    async added(text: string): Promise<EntryBody> {
      const { typed } = snapshot.search.read(text, services.isWord, !isReadIn(t));
      return { type: 'phrase', text, meaning: toCompact(await meaningOf(typed)) };
    },

    logOf,

    readShelves,

    readSearch: (query: string, log: readonly Entry[]) =>
      readShelves({ page: 'search', query, literal: false, form: FORM }, log),

    /** How many reasons of each kind of sentence there were, and the mean number of cards for the visit. */
    countKinds(): void {
      for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`${count} ${kind}`);
      const mean = cards.reduce((sum, count) => sum + count, 0) / cards.length;
      console.log(`For this visit: ${mean.toFixed(2)} cards on the mean of ${cards.length} visits`);
    },

    close,
  };
}

/** The sentence without the names in it. */
function kindOf(line: string): string {
  const found =
    /^Goes with|^Like what|^Like |^Perhaps for|search of yours|^Also in (?!the shop)|^More in|Near this search|New in|Sells well|Also in the shop|because you added/i.exec(
      line.replace(/^Also (?=because|more|perhaps)/, ''),
    );
  return found?.[0].toLowerCase() ?? line.split(' ').slice(0, 3).join(' ').toLowerCase();
}

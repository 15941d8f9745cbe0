import { toCompact } from '../../src/sessions/compact-vector.js';
import { agreementOn } from '../../src/visits/agreement.js';
import type { EntryId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { type Asked, askedAbout, cardsOf, ofTheseAlone } from '../../src/web/pages/interests/asked-about.js';
import type { ShopUnderTest } from './shop-under-test.js';

const NOW = Date.UTC(2026, 10, 23, 12);

/** What the form shows and ticks of some words, and the home page after it as it comes. */
export async function askedWords({ services, meaningOf }: ShopUnderTest, text: string, isForeign = false) {
  const snapshot = services.snapshot();
  const { typed } = snapshot.search.read(text, services.isWord, isForeign);
  const meaning = toCompact(await meaningOf(typed));
  const entry: Asked = { type: 'phrase', text, meaning, id: 'typed' as EntryId, at: NOW };
  const wantedFor = (one: Asked) => ({
    services,
    snapshot,
    now: NOW,
    visit: ofTheseAlone(one, readVisit([])),
  });
  const { shown, ticked } = await askedAbout(entry, wantedFor(entry));
  const { products } = snapshot.catalogue;
  const idsOf = (of: Iterable<number>) => [...of].map((position) => products[position]!.id);
  const namesOf = (of: Iterable<number>) => [...of].map((position) => products[position]!.name);
  const homeAfter = async (positions: Iterable<number>) => {
    const agreed = agreementOn(idsOf(shown), idsOf(positions), () => true);
    const added: Asked = { ...entry, ...(agreed && { agreed }) };
    return namesOf(await cardsOf(added, wantedFor(added)));
  };
  return {
    shown: namesOf(shown),
    ticked: namesOf(ticked),
    cards: await homeAfter(ticked),
    /** All that home pages show after each of what is shown was ticked alone. */
    byHand: async () => (await Promise.all(shown.map((position) => homeAfter([position])))).flat(),
  };
}

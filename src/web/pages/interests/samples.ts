import { wordsOf } from '../../../interests/agreed-words.js';
import { askable, ENOUGH_SURE, isFar, isPresent } from '../../../interests/far-words.js';
import { phraseInterest } from '../../../interests/interest.js';
import { signatureOf } from '../../../interests/signature.js';
import { isShown } from '../../../recommendations/placement/is-shown.js';
import { agreeing } from '../../../recommendations/typed/agreeing.js';
import type { QueryReader } from '../../../shop/find-products.js';
import { type Agreement, MOST_SHOWN } from '../../../visits/agreement.js';
import type { CompactVector, Entry, EntryId } from '../../../visits/entry.js';
import { readVisit, type Visit } from '../../../visits/visit.js';
import { staysWithout } from '../../../visits/withdrawal.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/token.js';
import type { Rendering } from '../../http/stage.js';
import { cardFace } from '../../parts/cards/card-face.js';
import { fillShelves } from '../../parts/shelves/fill-shelves.js';
import { wantedNow } from '../../parts/shelves/recommended.js';
import { farText, searchHrefOf, unshownPositions } from '../../parts/texts/unshown.js';

/** Typed words as the shop has read them. */
interface ReadWords {
  readonly text: string;
  readonly meaning: CompactVector;
  /** What was agreed on where the visit has these very words: it is shown as it was left. */
  readonly agreed?: Agreement | undefined;
  /** The visit has these very words. */
  readonly isThere: boolean;
}

/** Typed words before they are added: what the shop makes of them, and asks about. */
export type SamplesModel = Awaited<ReturnType<typeof presentSamples>>;

/** Nothing of this is noted: words and ticks come with the press that adds them. */
export async function presentSamples(rendering: Rendering, services: QueryReader, read: ReadWords) {
  const { session, snapshot, t, token } = rendering;
  const { text, meaning, agreed, isThere } = read;
  const words = { text, meaning, ...(agreed && { agreed }) };
  const entry: Asked = { type: 'phrase', ...words, id: 'as-if-added' as EntryId, at: session.now };
  const visit = ofTheseAlone(entry, session.visit);
  const { shown, ticked } = await askedAbout(entry, visit, rendering, services);
  const face = { t, version: snapshot.version };
  const things = shown.flatMap((position) => {
    const product = snapshot.catalogue.products[position];
    return product ? [{ ...cardFace(product, face), isTicked: ticked.has(position) }] : [];
  });
  return {
    words: text,
    isThere,
    isUnsure: things.length > 0 && ticked.size === 0,
    understood: things.length === 0 ? '' : understoodAs(text, { shown, ticked }, t),
    things,
    ...(things.length > 0 ? { none: '', adding: '', searchHref: '' } : nothingOf(entry, visit, rendering)),
    begins: session.personalised ? '' : t.interests.samples.begins,
    token,
    ended: endOf('personalise', rendering),
  };
}

type Asked = Entry & { readonly type: 'phrase' };

function understoodAs(
  words: string,
  { shown, ticked }: AskedAbout,
  { interests: { samples } }: Wording,
): string {
  if (ticked.size === 0) return samples.unsure(words);
  return samples[ticked.size === shown.length ? 'sure' : 'mixed'](words);
}

interface AskedAbout {
  readonly shown: readonly number[];
  readonly ticked: ReadonlySet<number>;
}

/**
 * What a preview shows: of what is surely meant or was ticked what the home page would show, in its order; where that is little,
 * behind it what was not ticked before and what is perhaps meant, likeliest first.
 */
async function askedAbout(
  entry: Asked,
  visit: Visit,
  rendering: Rendering,
  services: QueryReader,
): Promise<AskedAbout> {
  const { snapshot } = rendering;
  const { shop } = snapshot;
  const words = wordsOf(entry, shop);
  const cards = await cardsOf(entry, visit, rendering, services);
  const { all: away } = unshownPositions(visit, snapshot);
  const before = (entry.agreed?.meant ?? []).flatMap((id) => shop.position(id) ?? []);
  const meant = [...before.filter((position) => !away.has(position)), ...cards];
  const sure = [...new Set(meant)].filter((position) => words?.meant.has(position)).slice(0, MOST_SHOWN);
  const shown = new Set(sure);
  const asked = words ? askable(words, away) : [];
  const few = sure.length < ENOUGH_SURE ? asked : asked.filter((position) => words?.unticked?.has(position));
  const unsure = few.filter((position) => {
    if (shown.size === MOST_SHOWN || isShown(position, shown, shop)) return false;
    return shown.add(position);
  });
  const isNew = sure.length === 0 && entry.agreed === undefined;
  return { shown: [...sure, ...unsure], ticked: new Set(isNew ? agreeing(unsure, shop) : sure) };
}

/**
 * A visit that is about these words and nothing else: what is hidden, saved, in the basket or never wanted again stays away
 * there too.
 */
function ofTheseAlone(entry: Asked, visit: Visit): Visit {
  const kept = visit.all.filter((one) => staysWithout('personalise', one) || one.type === 'never');
  const own = visit.lane === 'main' ? entry : { ...entry, lane: visit.lane };
  return { ...readVisit([...kept, own], visit.lane), consent: new Set(['personalise'] as const) };
}

/** What the home page would show for these words alone, in its order. */
async function cardsOf(
  { id }: Entry,
  visit: Visit,
  rendering: Rendering,
  services: QueryReader,
): Promise<readonly number[]> {
  const { shelves } = await fillShelves({ page: 'home' }, { ...wantedNow(rendering, services), visit });
  const own = shelves
    .flatMap(({ items }) => items)
    .filter(({ slot }) => slot.source === phraseInterest(id))
    .map(({ position }) => position);
  return [...new Set(own)];
}

/** The same that the page of interests says of words that show nothing. */
function nothingOf({ id }: Entry, visit: Visit, { session, snapshot, t }: Rendering) {
  const { interests } = signatureOf(visit, snapshot.shop, session.now);
  const interest = interests.find((one) => one.id === phraseInterest(id));
  if (!interest) return { none: '', adding: '', searchHref: '' };
  const unshown = unshownPositions(visit, snapshot);
  return {
    none: farText(interest, unshown, t) || t.interests.far(interest.label),
    adding: isFar(interest) && !isPresent(interest) ? t.interests.samples.nothingNow : '',
    searchHref: searchHrefOf(interest, unshown.all),
  };
}

import { isFar, isPresent } from '../../../interests/far-words.js';
import { phraseInterest } from '../../../interests/interest.js';
import { signatureOf } from '../../../interests/signature.js';
import type { TypedWords } from '../../../interests/typed-words.js';
import { shownOf } from '../../../recommendations/candidates/spare-guesses.js';
import type { QueryReader } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { CompactVector, Entry, EntryId } from '../../../visits/entry.js';
import { readVisit, type Visit } from '../../../visits/visit.js';
import { staysWithout } from '../../../visits/withdrawal.js';
import { listText, wholeNumberText } from '../../../wording/intl.js';
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
}

const SAMPLES = 3;
/** The places of the samples are named where they hold this share of what the words mean: else they would say too little. */
const MOST_OF = 0.5;

/** Typed words before they are added: what the shop makes of them, and what they would bring. */
export type SamplesModel = Awaited<ReturnType<typeof presentSamples>>;

/** Nothing of this is noted: the words come again with the press that adds them. */
export async function presentSamples(rendering: Rendering, services: QueryReader, words: ReadWords) {
  const { session, snapshot, t, token } = rendering;
  const entry: Entry = { type: 'phrase', ...words, id: 'as-if-added' as EntryId, at: session.now };
  const visit = ofTheseAlone(entry, session.visit);
  const cards = await cardsOf(entry, visit, rendering, services);
  const positions = cards.slice(0, SAMPLES);
  const face = { t, version: snapshot.version };
  const things = positions.flatMap((position) => snapshot.catalogue.products[position] ?? []);
  return {
    words: words.text,
    understood: understoodAs(snapshot.shop.typed(words.text, words.meaning), cards, snapshot, t),
    things: things.map((product) => cardFace(product, face)),
    ...(things.length > 0 ? { none: '', adding: '', searchHref: '' } : nothingOf(entry, visit, rendering)),
    begins: session.personalised ? '' : t.interests.samples.begins,
    token,
    ended: endOf('personalise', rendering),
  };
}

/**
 * A visit that is about these words and nothing else: what is hidden, saved, in the basket or never wanted again stays away
 * there too.
 */
function ofTheseAlone(entry: Entry, visit: Visit): Visit {
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

/** What the words mean: where it stands, how many products that can be bought, and how many cards go with them. */
function understoodAs(
  { meant: all }: TypedWords,
  cards: readonly number[],
  { catalogue, soldOut }: Snapshot,
  t: Wording,
): string {
  const open = [...all].filter(([position]) => !soldOut.has(position));
  // A guess that no shelf shows is not counted.
  const shown = new Set(shownOf(open));
  const meant = new Map(open.filter(([position]) => shown.has(position)));
  if (meant.size === 0) return '';
  const told = cards.filter((position) => meant.has(position));
  const places = placesOf(told.length > 0 ? told : [...meant.keys()], [...meant.keys()], catalogue);
  const where = listText(places.map(t.reasons.interest), t.locale);
  const { understood, perhaps, together } = t.interests.samples;
  // As most of its cards will say; where there are none, as most of what is meant is.
  const said = told.length > 0 ? told.flatMap((position) => meant.get(position) ?? []) : [...meant.values()];
  const isSure = 2 * said.filter((one) => one.isSure).length > said.length;
  const counted = wholeNumberText(meant.size, t.locale);
  const beside = cards.length - told.length;
  const sentence = (isSure ? understood : perhaps)(where, meant.size, counted);
  return beside === 0 ? sentence : `${sentence} ${together(beside, wholeNumberText(beside, t.locale))}`;
}

/** The categories of the first things, else their one department, where those hold most of what is meant; none where neither does. */
function placesOf(
  told: readonly number[],
  meant: readonly number[],
  { products }: Pick<Snapshot['catalogue'], 'products'>,
): readonly string[] {
  const categoryOf = (position: number) => products[position]?.category || departmentOf(position);
  const departmentOf = (position: number) => products[position]?.department ?? '';
  for (const placeOf of [categoryOf, departmentOf]) {
    const places = new Set(told.slice(0, SAMPLES).map(placeOf));
    const held = meant.filter((position) => places.has(placeOf(position)));
    const isOne = placeOf === categoryOf || places.size === 1;
    if (isOne && !places.has('') && held.length >= MOST_OF * meant.length) return [...places];
  }
  return [];
}

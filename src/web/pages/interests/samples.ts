import { narrowestKind } from '../../../catalog/kind-levels.js';
import { isFar, isPresent } from '../../../interests/far-words.js';
import { phraseInterest } from '../../../interests/interest.js';
import { signatureOf } from '../../../interests/signature.js';
import type { QueryReader } from '../../../shop/find-products.js';
import type { Agreement } from '../../../visits/agreement.js';
import type { CompactVector, Entry, EntryId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { cardFace } from '../../parts/cards/card-face.js';
import { wantedNow } from '../../parts/shelves/recommended.js';
import { farText, searchHrefOf, unshownPositions } from '../../parts/texts/unshown.js';
import { type Asked, type AskedAbout, askedAbout, ofTheseAlone } from './asked-about.js';

interface ReadWords {
  readonly text: string;
  readonly meaning: CompactVector;
  /** What was agreed on where the visit has these very words: it is shown as it was left. */
  readonly agreed?: Agreement | undefined;
  /** The visit has these very words. */
  readonly isThere: boolean;
  /** What was ticked so far and what was not, where others are asked for. */
  readonly seen?: Agreement | undefined;
}

/** Typed words before they are added: what the shop makes of them, and asks about. */
export type SamplesModel = Awaited<ReturnType<typeof presentSamples>>;

/** Nothing of this is noted: words and ticks come with the press that adds them. */
export async function presentSamples(rendering: Rendering, services: QueryReader, read: ReadWords) {
  const { session, snapshot, t, token } = rendering;
  const { text, meaning, agreed, isThere, seen } = read;
  const words = { text, meaning, ...(agreed && { agreed }) };
  const entry: Asked = { type: 'phrase', ...words, id: 'as-if-added' as EntryId, at: session.now };
  const visit = ofTheseAlone(entry, session.visit);
  const asked = await askedAbout(entry, { ...wantedNow(rendering, services), visit }, seen);
  const { shown, ticked, hasOthers } = asked;
  const face = { t, version: snapshot.version };
  const things = shown.flatMap((position) => {
    const product = snapshot.catalogue.products[position];
    return product
      ? [{ ...cardFace(product, face), kind: narrowestKind(product), isTicked: ticked.has(position) }]
      : [];
  });
  return {
    words: text,
    isThere,
    isUnsure: things.length > 0 && ticked.size === 0,
    understood: things.length === 0 ? '' : seen ? t.interests.samples.others : understoodAs(text, asked, t),
    things,
    hasOthers,
    // Shown before and not ticked.
    passed: seen?.notMeant ?? [],
    ...(things.length > 0
      ? { none: '', adding: '', searchHref: searchFor(text) }
      : nothingOf(entry, visit, rendering)),
    begins: session.personalised ? '' : t.interests.samples.begins,
    token,
    ended: endOf('personalise', rendering),
  };
}

function understoodAs(
  words: string,
  { shown, ticked }: Pick<AskedAbout, 'shown' | 'ticked'>,
  { interests: { samples } }: Wording,
): string {
  if (ticked.size === 0) return samples.unsure(words);
  return samples[ticked.size === shown.length ? 'sure' : 'mixed'](words);
}

const searchFor = (words: string): string => `${paths.search}?${new URLSearchParams({ q: words })}`;

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

import { type Interest, signatureOf } from '../../../interests/signature.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Entry, InterestId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';

/** A group called by so many things is called by a list of what it holds, and not by what they have in common. */
const LEAST_LISTED = 3;

/**
 * What an interest is called where it is shown. One of a group that is called by a list (cats, fish, small animals) is
 * called by the category that all its evidence is of, where the list names that among others: whoever looked at one
 * aquarium looked at no cats.
 */
export function shownLabel(
  { id, label, shares }: Pick<Interest, 'id' | 'label' | 'shares'>,
  { catalogue }: Pick<Snapshot, 'catalogue'>,
): string {
  const listed = label.split(/\s*(?:,|&)\s*/u);
  if (id.startsWith('phrase:') || listed.length < LEAST_LISTED) return label;
  const categories = new Set(
    shares
      .filter(({ weight }) => weight > 0)
      .flatMap(({ evidence: { product, found = [] } }) => product ?? found)
      .map((one) => catalogue.product(one)?.category),
  );
  const [category] = categories;
  if (categories.size !== 1 || category === undefined) return label;
  const words = wordsOf(category);
  const named = listed.filter((part) => wordsOf(part).some((word) => words.includes(word)));
  return named.length > 0 && named.length < listed.length ? category : label;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** What an interest is called that stands there but for an entry that took it away or changed it; undefined where none does. */
export function labelBut(
  entry: Entry & { readonly interest: InterestId },
  visit: Visit,
  snapshot: Pick<Snapshot, 'catalogue' | 'shop'>,
): string | undefined {
  const entries = visit.entries.filter((one) => one !== entry);
  const { interests } = signatureOf({ ...visit, entries }, snapshot.shop, entry.at);
  const interest = interests.find(({ id }) => id === entry.interest);
  return interest && shownLabel(interest, snapshot);
}

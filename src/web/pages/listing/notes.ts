import type { Answers } from '../../../catalog/search/answers/answers.js';
import type { Denied } from '../../../catalog/search/answers/denied.js';
import { currencyIn } from '../../../catalog/search/languages/currencies.js';
import type { ServiceTopic } from '../../../catalog/search/languages/language.js';
import type { Facet, ReadQuery } from '../../../catalog/search/query/facet.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { inPageLanguage, wordsRead } from './as-said.js';

/** A sentence about how the search was understood, and where to go if that was wrong. */
export interface NoteModel {
  readonly text: string;
  /** Empty where there is nowhere to go. */
  readonly href: string;
  readonly label: string;
}

export const noteOf = (text: string): NoteModel => ({ text, href: '', label: '' });

/** How English says that something is not wanted: by what the shop is sure of, and by what the thing is. */
export function mannerOf({ isSure, isQuality }: Denied): keyof Wording['search']['without'] {
  if (isSure) return isQuality ? 'is' : 'has';
  return isQuality ? 'saidToBe' : 'mentions';
}

export function unwantedOf({ facet: { wish } }: Denied, read: ReadQuery, t: Wording): readonly string[] {
  return wish.kind === 'without' ? wish.words.map((word) => inPageLanguage(word, read, t)) : [];
}

/** What was left out at a cost, and what the shop cannot know. */
export function deniedTexts(
  { denied, costly, read }: Pick<Answers, 'denied' | 'costly' | 'read'>,
  t: Wording,
): string[] {
  const { search } = t;
  const dear = denied.filter(({ facet }) => costly.includes(facet));
  const unsure = denied.filter(({ isSure, isDoing }) => !isSure && !isDoing);
  const named = unsure.filter(({ isQuality }) => !isQuality).flatMap((one) => unwantedOf(one, read, t));
  const ask = named.length > 0 ? search.askMaker(named) : search.askMakerAnyway;
  return [
    ...dear.map((one) => search.unmet.without[mannerOf(one)](unwantedOf(one, read, t))),
    ...(unsure.length > 0 ? [ask] : []),
  ];
}

/** How words were read that were said in another language, and of which no more than the last part is known. */
export function readTexts(read: ReadQuery, t: Wording): readonly string[] {
  const said = wordsRead(read);
  const byLast = (read.byLast ?? []).map(({ typed, part }) => t.search.readByLast(typed, part));
  return [...(said.length > 0 ? [t.search.readAs(said)] : []), ...byLast];
}

/** Pages that say more; none where the shop has none about it. */
const PAGES: Readonly<Record<ServiceTopic, string>> = {
  delivery: paths.basket,
  payment: paths.basket,
  returns: '',
  orders: '',
  privacy: paths.howItWorks,
  contact: '',
  vouchers: '',
  warranty: '',
  invoice: '',
};

/** What the shop says of its service where a search asks for it, and the page that says more. */
export function serviceNote(topic: ServiceTopic, t: Wording): NoteModel {
  const { text, label } = t.service[topic];
  return { text, href: PAGES[topic], label };
}

/** What is said of answers that are left out for a number: how old somebody is, how many play. */
export function narrowedTexts(answers: Answers, t: Wording): readonly string[] {
  return [...ageTexts(answers, t), ...(answers.players ? [t.search.players[answers.players]] : [])];
}

function ageTexts(answers: Answers, t: Wording): readonly string[] {
  const { older, younger, areOtherAgesLeftOut } = answers;
  if (areOtherAgesLeftOut) return [t.search.otherAges];
  return [...(older ? [t.search.older[older]] : []), ...(younger ? [t.search.younger[younger]] : [])];
}

/** Currencies that a price was said in, and that are not the shop's. */
export function otherCurrencies(facets: readonly Facet[], own: string): readonly string[] {
  const said = facets.flatMap((one) => (one.wish.kind === 'price' ? (currencyIn(one.said) ?? []) : []));
  return [...new Set(said)].filter((code) => code !== own);
}

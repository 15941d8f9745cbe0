import type { Answers } from '../../../catalog/search/answers/answers.js';
import type { Denied } from '../../../catalog/search/answers/denied.js';
import type { ReadQuery } from '../../../catalog/search/query/facet.js';
import type { Wording } from '../../../wording/wording.js';
import { asSaid } from '../listing/as-said.js';

/** How English says that something is not wanted: by what the shop is sure of, and by what the thing is. */
export function mannerOf({ isSure, isQuality }: Denied): keyof Wording['search']['without'] {
  if (isSure) return isQuality ? 'is' : 'has';
  return isQuality ? 'saidToBe' : 'mentions';
}

export function unwantedOf({ facet: { wish } }: Denied, read: ReadQuery): readonly string[] {
  return wish.kind === 'without' ? wish.words.map((word) => asSaid(word, read)) : [];
}

/** What was left out at a cost, and what the shop cannot know. */
export function deniedTexts(
  { denied, costly, read }: Pick<Answers, 'denied' | 'costly' | 'read'>,
  { search }: Wording,
): string[] {
  const dear = denied.filter(({ facet }) => costly.includes(facet));
  const unsure = denied.filter(({ isSure, isDoing }) => !isSure && !isDoing);
  const named = unsure.filter(({ isQuality }) => !isQuality).flatMap((one) => unwantedOf(one, read));
  const ask = named.length > 0 ? search.askMaker(named) : search.askMakerAnyway;
  return [
    ...dear.map((one) => search.unmet.without[mannerOf(one)](unwantedOf(one, read))),
    ...(unsure.length > 0 ? [ask] : []),
  ];
}

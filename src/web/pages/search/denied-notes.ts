import type { Answers } from '../../../catalog/search/answers.js';
import type { Denied } from '../../../catalog/search/denied.js';

import type { Wording } from '../../../wording/wording.js';

/** How English says that something is not wanted: by what the shop is sure of, and by what the thing is. */
export function mannerOf({ isSure, isQuality }: Denied): keyof Wording['search']['without'] {
  if (isSure) return isQuality ? 'is' : 'has';
  return isQuality ? 'saidToBe' : 'mentions';
}

export function unwantedOf({ facet: { wish } }: Denied): readonly string[] {
  return wish.kind === 'without' ? wish.words : [];
}

/** What was left out at a cost, and what the shop cannot know. */
export function deniedTexts(
  { denied, costly }: Pick<Answers, 'denied' | 'costly'>,
  { search }: Wording,
): string[] {
  const dear = denied.filter(({ facet }) => costly.includes(facet));
  const unsure = denied.filter(({ isSure }) => !isSure);
  const named = unsure.filter(({ isQuality }) => !isQuality).flatMap(unwantedOf);
  const ask = named.length > 0 ? search.askMaker(named) : search.askMakerAnyway;
  return [
    ...dear.map((one) => search.unmet.without[mannerOf(one)](unwantedOf(one))),
    ...(unsure.length > 0 ? [ask] : []),
  ];
}

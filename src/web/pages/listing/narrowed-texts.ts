import type { Answers } from '../../../catalog/search/answers/answers.js';
import type { Wording } from '../../../wording/wording.js';

/** What is said of answers that are left out for a number: how old somebody is, how many play. */
export function narrowedTexts(answers: Answers, t: Wording): readonly string[] {
  return [...ageTexts(answers, t), ...(answers.players ? [t.search.players[answers.players]] : [])];
}

/** What is left out as it is for older children is named where nothing else is called what was asked for. */
function ageTexts(answers: Answers, t: Wording): readonly string[] {
  const { older, olderCalled, younger, areOtherAgesLeftOut } = answers;
  if (areOtherAgesLeftOut) return [t.search.otherAges];
  const olderTexts =
    olderCalled.length > 0 ? olderCalled.map(t.search.olderCalled) : older ? [t.search.older[older]] : [];
  return [...olderTexts, ...(younger ? [t.search.younger[younger]] : [])];
}

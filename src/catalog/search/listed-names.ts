import { words } from '../../text/words.js';
import { whenAndWhere, withoutWay } from '../core-of-phrase.js';
import { type ShopsNames, shopsNames, withoutStart } from '../said-otherwise.js';
import { english } from './languages/en.js';
import { wordsOf } from './languages/tokens.js';
import { isSize } from './query/sizes.js';
import { isQuality } from './ranking/qualities.js';

/** Who comes along: a day at the beach *with kids*. */
const COMPANY =
  /\s+with\s+(?:(?:the|my|our|two|three)\s+)?(?:kids|children|toddlers|babies|friends?|family|others|colleagues)$/u;

/** The list's names for what is said, whoever comes along, or for the same as a doing: *repair jeans* is repairing jeans. */
export function namesFor(said: string): ShopsNames | undefined {
  const plain = said.trim();
  const alone = plain.replace(COMPANY, '');
  const begun = withoutStart(alone);
  const known =
    shopsNames(plain) ??
    shopsNames(alone) ??
    shopsNames(withoutWay(alone)) ??
    (begun === undefined ? undefined : shopsNames(begun));
  const [, verb = '', rest = ''] = /^(\p{L}{3,})(\s.+)$/u.exec(alone) ?? [];
  if (known !== undefined || verb === '') return known ?? namesBefore(alone);
  // How it is to be tells such things apart, whatever they are called: a large stockpot, of *large cooking pot*.
  const [next = ''] = rest.trim().split(' ');
  const isOne = isQuality(verb.toLowerCase()) && !isQuality(next.toLowerCase());
  const such = (isOne ? shopsNames(rest.trim()) : undefined) ?? shopsNames(withoutSize(alone));
  if (such?.isGuess === false) return such;
  const doings = [`${verb}ing`, `${verb.replace(/e$/, '')}ing`, `${verb}${verb.at(-1)}ing`];
  return (
    doings.map((doing) => shopsNames(doing + rest)).find((names) => names?.isGuess === false) ??
    namesBefore(alone)
  );
}

/** Without a size at the end, which tells such things apart too: a *hiking rucksack 50 l*. */
function withoutSize(said: string): string {
  const isSized = isSize(wordsOf(said, english).at(-1) ?? '', english);
  return isSized ? said.replace(/\s+\d[\d.,]*\s*-?\p{L}+$/u, '') : said;
}

/** Whether it says more than when or where something is. */
const saysMore = (behind: string): boolean =>
  words(behind).some((word) => !english.silent.has(word) && whenAndWhere(word).length === 0);

/** Behind what the list knows, where or when it is so, or what the thing is for. */
const BEHIND = /^(\S+(?:\s+\S+)+)\s+((?:for|on|at|in|from|after|during)\s+\S.*)$/iu;
/** How long something lasts: no thing is for that. */
const LASTING = /^for\s+(?:\S+\s+)?(?:minutes|hours|days|weeks|months|years|ages|long)$/iu;

/** The list's names for what stands before a little word: *keep coffee hot*, of *keep coffee hot for hours*; a skillet for induction. */
function namesBefore(said: string): ShopsNames | undefined {
  const [, before = '', behind = ''] = BEHIND.exec(said) ?? [];
  // A thing with what it is for is found as it was said.
  const known = before === '' || /\sfor\s/iu.test(before) ? undefined : namesFor(before);
  const isPurpose = behind.startsWith('for ') && !LASTING.test(behind);
  if (known === undefined) return undefined;
  // On what else it is, the list does not know: keep feet dry, *on the bike*.
  const isElse = !isPurpose && !LASTING.test(behind) && saysMore(behind);
  if (!isPurpose) return { ...known, isGuess: known.isGuess || isElse };
  return { ...known, names: known.names.map((name) => `${name} ${behind}`) };
}

import { aged } from '../language/ages.js';
import { meaningsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';

/** Who says it: *I want to take up the violin*. */
const WHO = /^i(?:['’]m|\s+am)?\s+(?:(?:want|would\s+like)\s+to\s+)?/u;
/** How somebody comes to something again: */
const BACK = /^(?:(?:get(?:ting)?|go(?:ing)?|com(?:e|ing))\s+)?back\s+(?:in)?to\s+/u;
/** and for the first time, which is for beginners. */
const FIRST = new RegExp(
  `^(?:${[
    'get(?:ting)?\\s+(?:in)?to',
    'get(?:ting)?\\s+started\\s+(?:with|in)',
    'start(?:ing)?\\s+(?:out\\s+)?(?:with|in|to)',
    'tak(?:e|ing)\\s+up',
    'new\\s+to',
    'try(?:ing)?(?:\\s+out)?',
  ].join('|')})\\s+`,
  'u',
);
const AGAIN = /\s+again$/u;

/**
 * What somebody is coming to, of a text that begins with how: running, of *getting back into running*. Where it is new
 * to them and the list knows what is for beginners of it, that: *knitting for beginners*, of *new to knitting*.
 */
export function withoutStart(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(WHO, '');
  const rest = plain.replace(BACK, '').replace(FIRST, '');
  if (rest === plain || rest === '') return undefined;
  const thing = rest.replace(AGAIN, '').replace(ARTICLES, '');
  const forBeginners = `${thing} for beginners`;
  const isNew = thing === rest.replace(ARTICLES, '') && !BACK.test(plain);
  return isNew && shopsNames(forBeginners) ? forBeginners : thing;
}

/** A room of a home: what is done to one, and how one feels, is the same of most. */
const ROOM =
  /(?<=^|\s)(?:bathroom|bedroom|kitchen|living\s+room|dining\s+room|hallway|hall|room|house|flat|home|apartment)(?=\s|$)/u;
const ofAnyRoom = (text: string): string => text.replace(ROOM, 'room');

/** Names under which shops sell for what people say. */
export interface ShopsNames {
  readonly names: readonly string[];
  /** What is called so is perhaps meant, and no more. */
  readonly isGuess: boolean;
}

const GUESS = /^perhaps\s/u;

const namesIn = (line: string): ShopsNames => ({
  names: line
    .replace(GUESS, '')
    .split(',')
    .map((name) => name.trim()),
  isGuess: GUESS.test(line),
});

/** What people say of what they do, and the names under which shops sell for it. */
const SAID = [...meaningsIn('en/said-otherwise.txt')].map(
  ([said, line]) => [said.replaceAll('_', ' '), namesIn(line)] as const,
);
const NAMES = new Map(SAID);
/** A shorter text is the name of a thing, and of one it asks for one. */
const SENTENCE = 4;
/** Sentences about one or several: a *plant that survives anything*, and *plants that survive anything*. */
const NAMES_OF_ONE = new Map(
  SAID.filter(([said]) => said.split(' ').length >= SENTENCE).map(([said, names]) => [ofOne(said), names]),
);
/** What somebody feels like, wherever it stands in what they say. */
const MOODS = [...meaningsIn('en/moods.txt')].map(
  ([said, line]) => [` ${said.replaceAll('_', ' ')} `, namesIn(line)] as const,
);
/** Says of no thing which: *learning the guitar* is learning guitar. */
const ARTICLES = /(?<=^|\s)(?:an?|the|my|our)\s/gu;
/** Praise says no more: a nice pen is a pen. */
const PRAISE = /^(?:nice|good|great|lovely|proper|decent)\s/u;
/** A present says nothing of what it is; nor does what stands behind the thing that is cared for. */
const HOLDERS =
  /^(?:(?:christmas|birthday)\s+)?(?:gifts?|presents?|things?|something|stuff|ideas?)\s+for\s+(?:(?:an?|the|my|our)\s+)?/u;
const ENDS = /\s+(?:care|things|stuff|gear|products|days?)$/u;

/** Whose a thing is, before it: a child's jigsaw is one for children. */
const OWNERS: Readonly<Record<string, string>> = {
  ...{ child: 'kids', children: 'kids', kid: 'kids', toddler: 'toddlers', baby: 'babies' },
};
const OWNED =
  /^(?:(?:an?|the|my|our)\s+)?(?:(child|children|kid|toddler|baby)['’]s|(kid|toddler)s['’]?)\s+(\S.*)$/u;
const FOR_ONE = /\sfor\s+(?:(?:an?|the|my|our)\s+)?(child|children|kid|toddler|baby)s?$/u;

/** A text that says whose a thing is, as one that says for whom: *jigsaw for kids*, of `child's jigsaw`. */
export function thingForWhom(text: string): string {
  const plain = text.trim().toLowerCase();
  const [, one = '', several = one, thing] = OWNED.exec(plain) ?? [];
  if (thing !== undefined) return `${thing} for ${OWNERS[several || one]}`;
  return plain.replace(FOR_ONE, (_, whom: string) => ` for ${OWNERS[whom]}`);
}

/** The first name that shops sell for a text under, where the list is sure of one: it says better what is meant than the text. */
export function shopsName(text: string): string | undefined {
  const known = shopsNames(text);
  return known?.isGuess === false ? known.names[0] : undefined;
}

/**
 * All such names: who reads in bed wants a reading light, and what is called a reading lamp. How old somebody is says
 * whether it is a child.
 */
export function shopsNames(text: string): ShopsNames | undefined {
  const { plain, bare } = spoken(aged(text)?.text ?? text);
  const whole = bare.replace(ARTICLES, '');
  const all = [plain, bare, thingForWhom(plain), whole, whole.replace(PRAISE, ''), ofAnyRoom(whole)];
  return all.map((one) => NAMES.get(one) ?? NAMES_OF_ONE.get(ofOne(one))).find((one) => one !== undefined);
}

/** What shops have for a mood that a text tells of, where nothing else says what is meant: *something to calm me down*. */
export function namesForMood(text: string): readonly string[] {
  const said = ` ${ofAnyRoom(words(text.toLowerCase()).join(' '))} `;
  const told = MOODS.filter(([mood]) => said.includes(mood));
  // A calm room is no other calm.
  const whole = told.filter(([mood]) => !told.some(([other]) => other !== mood && other.includes(mood)));
  return [...new Set(whole.flatMap(([, { names }]) => names))];
}

/** A text without what only says that something is for somebody: kids, of "gift for kids". */
export const withoutHolders = (text: string): string => text.trim().toLowerCase().replace(HOLDERS, '');

/** Other words for a text that means nothing here. */
export function otherwise(text: string): string | undefined {
  const { plain, bare } = spoken(text);
  return bare === '' || bare === plain ? undefined : bare;
}

/** Each word without the *s* of several, or of one who does something. */
function ofOne(text: string): string {
  return text.replace(/(?<=[a-z]{2}[^s\W])s(?!\w)/gu, '');
}

function spoken(text: string) {
  const plain = text.trim().toLowerCase();
  return { plain, bare: plain.replace(HOLDERS, '').replace(ENDS, '') };
}

import { meaningsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';
import { audiencesIn, isOfAnimals, namesChildren } from './audience.js';
import { coresOf } from './core-of-phrase.js';

/** Who says it: *I want to take up the violin*. */
const WHO = /^i(?:['’]m|\s+am)?\s+(?:(?:want|would\s+like)\s+to\s+)?/u;
/** How somebody comes to something again: */
const BACK = /^(?:(?:get(?:ting)?|go(?:ing)?|com(?:e|ing))\s+)?back\s+(?:in)?to\s+/u;
/** and for the first time, which is for beginners. */
const FIRST = new RegExp(
  `^(?:${[
    'learn(?:ing)?(?:\\s+(?:how\\s+)?to)?',
    'get(?:ting)?\\s+(?:in)?to',
    'get(?:ting)?\\s+started\\s+(?:with|in)',
    'start(?:ing)?(?:\\s+(?:out\\s+)?(?:with|in|to)|(?=\\s+\\p{L}+ing(?!\\p{L})))',
    'tak(?:e|ing)\\s+up',
    'new\\s+to',
    'try(?:ing)?(?:\\s+out)?',
  ].join('|')})\\s+`,
  'u',
);
const AGAIN = /\s+again$/u;

/** Who begins something, and for whom it is to be: *sourdough beginner*, *beginner yoga*. */
const BEGINNER =
  /^(?:(?:(?:a|an|total|complete|absolute)\s+)*beginner(?:['’]?s|['’])?\s+(?:(?:in|at|with)\s+)?(\S.*)|(?:an?\s+)?(\S.*?)\s+(?:beginners?|newbies?|novices?|newcomers?))$/u;
const FOR_WHOM = /\s(?:for|an?|total|complete|absolute)$/u;

/** What a beginner begins. */
function begunIn(text: string): string | undefined {
  const [, before, behind] = BEGINNER.exec(text) ?? [];
  const thing = before ?? behind;
  return thing === undefined || FOR_WHOM.test(thing) ? undefined : thing;
}

/**
 * What somebody is coming to, of a text that begins with how: running, of *getting back into running*. Where it is new
 * to them and the list knows what is for beginners of it, that: *knitting for beginners*, of *new to knitting*.
 */
export function withoutStart(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(WHO, '');
  const begun = begunIn(plain);
  const rest = begun ?? plain.replace(BACK, '').replace(FIRST, '');
  if (rest === plain || rest === '') return undefined;
  const thing = rest.replace(AGAIN, '').replace(ARTICLES, '');
  const forBeginners = `${thing} for beginners`;
  if (begun !== undefined) return shopsNames(forBeginners) ? forBeginners : begun;
  if (shopsNames(rest)) return rest;
  const isNew = thing === rest.replace(ARTICLES, '') && !BACK.test(plain);
  return isNew && shopsNames(forBeginners) ? forBeginners : thing;
}

/** A room of a home: what is done to one, and how one feels, is the same of most. */
const ROOM =
  /(?<=^|\s)(?:bathroom|bedroom|kitchen|living\s+room|dining\s+room|hallway|hall|room|house|flat|home|apartment)(?=\s|$)/u;
/** Of what room something is: the walls of a kitchen are walls. */
const OF_ROOM = new RegExp(`${ROOM.source}\\s+(?=\\p{L}+s$)`, 'u');
export const ofAnyRoom = (text: string): string => text.replace(ROOM, 'room');

const ROOM_OR_PART = new RegExp(`${ROOM.source}(?:\\s+\\p{L}+s(?!\\p{L}))?`, 'gu');
/** A text without a room of a home, or what is in any: *painting*, of `painting kitchen walls`. */
export const withoutRoom = (text: string): string => text.replace(ROOM_OR_PART, '');

/** Names under which shops sell for what people say. */
export interface ShopsNames {
  readonly names: readonly string[];
  /** What is called so is perhaps meant, and no more. */
  readonly isGuess: boolean;
}

/** *Won't* is often typed *wont*. */
const DENIED = /(?<=\p{L})n['’]t(?!\p{L})/gu;
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
  ([said, line]) => [said.replaceAll('_', ' ').replace(DENIED, 'nt'), namesIn(line)] as const,
);
const NAMES = new Map(SAID);
/** A shorter text is the name of a thing, and of one it asks for one. */
const SENTENCE = 4;
/** Sentences about one or several: a *plant that survives anything*, and *plants that survive anything*. */
const NAMES_OF_ONE = new Map(
  SAID.filter(([said]) => said.split(' ').length >= SENTENCE).flatMap(([said, names]) =>
    [said, asVerb(said)].map((one) => [ofOne(one), names] as const),
  ),
);
/** What somebody feels like, wherever it stands in what they say. */
const MOODS = [...meaningsIn('en/moods.txt')].map(
  ([said, line]) => [` ${said.replaceAll('_', ' ')} `, namesIn(line)] as const,
);
/** Words of what people say: one that the list knows is not misspelt. */
const SAID_WORDS = new Set([...SAID, ...MOODS].flatMap(([said]) => words(said)));

/** Whether a word stands in what the lists say that people say. */
export const isSaid = (word: string): boolean => SAID_WORDS.has(word);

/** Says of no thing which: *learning the guitar* is learning guitar. */
const ARTICLES = /(?<=^|\s)(?:an?|the|my|our)\s/gu;
/** What a thing has to bear is what it is for: plants *that survive low light*; what it is, it is. */
const BEARS =
  /\s(?:that|which)\s(?:surviv|tolerat|lik|lov|need|stand|cop|liv|grow|thriv)e?s?\s(?:with\s|in\s|on\s)?/u;
const THAT_IS = /\s(?:that|which)\s(?:is|are)(?=\s)/u;
/** Praise says no more: a nice pen is a pen. */
const PRAISE = /^(?:nice|good|great|lovely|proper|decent|comfortable|comfy|tidy)\s/u;
/** A present says nothing of what it is; nor does what stands behind the thing that is cared for. */
const HOLDERS =
  /^(?:(?:christmas|birthday)\s+)?(?:gifts?|presents?|things?|something|anything|stuff|ideas?)\s+(?:for|to(?:\s+help(?:\s+me)?)?)\s+(?:(?:an?|the|my|our)\s+)?/u;
const ENDS = /\s+(?:care|things|stuff|gear|products|days?)$/u;

/** Whose a thing is, before it: a child's jigsaw is one for children. */
const OWNERS: Readonly<Record<string, string>> = {
  ...{ child: 'kids', children: 'kids', kid: 'kids', toddler: 'toddlers', baby: 'babies' },
};
const OWNED =
  /^(?:(?:an?|the|my|our)\s+)?(?:(child|children|kid|toddler|baby)['’]s|(kid|toddler)s['’]?)\s+(\S.*)$/u;
const FOR_ONE = /\sfor\s+(?:(?:an?|the|my|our)\s+)?(child|children|kid|toddler|baby)s?$/u;

/** A text that says whose a thing is, as one that says for whom: *jigsaw for kids*, of `child's jigsaw`. */
function thingForWhom(text: string): string {
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

/** All such names: who reads in bed wants a reading light, and what is called a reading lamp. */
export function shopsNames(text: string): ShopsNames | undefined {
  const { plain, bare } = spoken(text);
  const whole = bare.replace(ARTICLES, '');
  const others = [
    whole.replace(PRAISE, ''),
    ofAnyRoom(whole),
    whole.replace(OF_ROOM, ''),
    // What is done before what it is done to, of a text that is read from German: *restoring old furniture*.
    ...[whole, ofAnyRoom(whole)].map((one) => one.replace(/^(\S.*)\s(\p{L}{2,}ing)$/u, '$2 $1')),
    whole.replace(BEARS, ' for ').replace(THAT_IS, ''),
  ];
  const all = [plain, bare, thingForWhom(plain), whole, ...others];
  const named = all.map((one) => NAMES.get(one) ?? NAMES_OF_ONE.get(ofOne(one)));
  return named.find((one) => one !== undefined) ?? doneForThem(whole) ?? givenTo(plain);
}

/** The same for a text, or for what it is about: *listening to records*, of `listening to records at home`. */
export const namesForCore = (text: string): ShopsNames | undefined =>
  [text, ...coresOf(text)].map(shopsNames).find((one) => one !== undefined);

/** What keeps somebody busy: toys for them. */
const BUSY: readonly RegExp[] = [
  /^(?:keep|keeping)\s+(\S.*?)\s+(?:busy|entertained|amused|occupied)$/u,
  /^(?:entertain|entertaining|amuse|amusing)\s+(\S.*)$/u,
  /^(\S.*?)\s+keeping\s+busy$/u,
  /^keeping\s+busy\s+(?:for\s+)?(\S.*)$/u,
  /^bored\s+(\S.*)$/u,
  /^(\S.*?)\s+(?:is|are|gets?)\s+bored$/u,
];
/** A present for them, of which nobody says what it is to be. */
const GIVEN = /^(?:gifts?|presents?)\s+for\s+(\S.*)$/u;
const FED: readonly RegExp[] = [/^(?:feed|feeding)\s+(\S.*)$/u, /^(\S+)\s+feeding$/u];

/** What children are given: toys, perhaps. */
function givenTo(text: string): ShopsNames | undefined {
  const [, whom = ''] = GIVEN.exec(text) ?? [];
  return namesChildren(whom) ? { names: [`toys for ${whom}`], isGuess: true } : undefined;
}

/** What is done to children or animals, and what shops have for that: toys and food, perhaps. */
function doneForThem(text: string): ShopsNames | undefined {
  const whomOf = (doings: readonly RegExp[]) =>
    doings
      .map((doing) => doing.exec(text)?.[1])
      .find((whom) => whom !== undefined && audiencesIn(whom).size > 0);
  const busy = whomOf(BUSY);
  if (busy !== undefined) return { names: [`toys for ${busy}`], isGuess: false };
  const fed = whomOf(FED);
  const isAnimal = fed !== undefined && isOfAnimals({ of: audiencesIn(fed), isGuess: false });
  return isAnimal ? { names: [`${ofOne(fed)} food`], isGuess: true } : undefined;
}

/** What shops have for a mood that a text tells of, where nothing else says what is meant: *something to calm me down*. */
export function namesForMood(text: string): readonly string[] {
  return [...new Set(moodsIn(text).flatMap(([, { names }]) => names))];
}

export const wordsOfMood = (text: string): readonly string[] =>
  moodsIn(text).flatMap(([mood]) => words(mood));

function moodsIn(text: string) {
  const plain = words(text.toLowerCase()).join(' ');
  const said = ` ${plain} | ${ofAnyRoom(plain)} `;
  const told = MOODS.filter(([mood]) => said.includes(mood));
  // A calm room is no other calm.
  return told.filter(([mood]) => !told.some(([other]) => other !== mood && other.includes(mood)));
}

/** Each word without the *s* of several, or of one who does something. */
function ofOne(text: string): string {
  return text.replace(/(?<=[a-z]{2}[^s\W])s(?!\w)/gu, '');
}

/** What is done, as it is told to somebody: *sew my own clothes*, of `sewing my own clothes`. */
function asVerb(text: string): string {
  return text.replace(/^(\p{L}{2,}?)(\p{L})?\2?ing(?=\s)/u, '$1$2');
}

function spoken(text: string) {
  const plain = text.trim().toLowerCase().replace(DENIED, 'nt');
  return { plain, bare: plain.replace(HOLDERS, '').replace(ENDS, '') };
}

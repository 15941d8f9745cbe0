import { looksLikeAddress, type ThingWords } from './personal-address.js';
import { looksLikeHealth } from './personal-health.js';
import { looksLikeNumber } from './personal-number.js';
import { hasOtherScript } from './readable.js';
import type { SpecialCategories } from './special-categories.js';

/** What has to be known of words to tell a name from a thing. */
export interface Lexicon {
  /** @param word without accents, in small letters: see `plainWord` */
  isGivenName(word: string): boolean;
  /** Whether families are called so. @param word as above */
  isFamilyName(word: string): boolean;
  /** Whether a given name is a common word: `till`, `charity`, `even`. @param word as above */
  isSeldomName(word: string): boolean;
  /** Whether the shop's own products are called so: a rose, basil, a robin. @param word as above */
  isShopWord(word: string): boolean;
  /** Whether German goods are called so, whatever the shop sells: `teekanne`. Written with a capital, it is no name. @param word as above */
  isGermanGoods(word: string): boolean;
  /** Whether a name is a thing first where German is read: `bade`, `krug`. @param word as above */
  isGermanThingFirst(word: string): boolean;
  /** Whether the words hold a brand of the shop's. @param words as above, apart by a space */
  holdsBrand(words: string): boolean;
  /** Whether a given name is a place first: by itself it tells of nobody. @param word as above */
  isPlace(word: string): boolean;
  /** Whether a given name is a thing first: only "my sister Rose" makes a person of it. @param word as above */
  isThingFirst(word: string): boolean;
  readonly isOfSpecialCategory: SpecialCategories;
  /** The page is in German, where every noun is written with a capital: capitals make no name. */
  readonly hasCapitalNouns: boolean;
}

/** E-mail and web addresses, also spelled out, and where else people are found. */
const ACCOUNT =
  /[@＠]|https?:|www\.|[\w-]\.(?:com|org|net|eu|de|at|ch|fr|es|it|nl|uk|io|info|example)\b|[([]\s*at\s*[)\]]|\b(?:at|ät)\b.*\b(?:dot|punkt|point|punto)\b|\b(?:gmail|hotmail|gmx|yahoo|icloud|insta|instagram|facebook|whatsapp)\b/iu;

/** Words that introduce a person, or that only a person is told with. */
const INTRODUCTIONS = [
  /\b(?:my name|i am called|i['’]m called|call me|i live|i['’]?m from|i am from|my (?:address|home is|number|phone|birthday))\b/iu,
  /\b(?:ich hei(?:ß|ss)e|ich wohne|ich bin (?:der|die|\d)|mein name|mein geburtstag|meine (?:adresse|nummer)|wohnhaft|geboren)(?!\p{L})/iu,
  /** Where somebody lives, or has moved; whom somebody votes for. */
  /\b(?:i|we|he|she|they)(?:\s+(?:have|has|am|are|is|just|both|all|now)|['’](?:ve|m|re|s))?\s+(?:live|lives|lived|living|reside|resides|moved|moving|grew up|vote|votes|voted|voting)\b/iu,
  /\b(?:moved|moving|relocated|relocating)\s+(?:to|from)\s+(?!the\b|an?\b|music\b)\p{L}/iu,
  /\b(?:ich|wir)\s+(?:wohnen?|lebe|leben|ziehen?|zogen?|komme aus|kommen aus|wähle|wählen|habe .{1,40} gewählt)(?!\p{L})/iu,
  /\b(?:um|hin)?gezogen\s+nach\b|\bnach\s+\p{L}+\s+(?:um)?gezogen\b/iu,
  /\b(?:je m['’]appelle|j['’]habite|me llamo|vivo en|mi chiamo|abito a)(?!\p{L})/iu,
  /\b(?:date of birth|dob|born (?:in|on|\d)|years old|jahre alt|años)\b/iu,
  /\b(?:mr|mrs|ms|dr|prof|herr|frau|madame|monsieur|señora?)(?:\.|\s)\s*\p{L}/iu,
];

const KIN =
  'sister|brother|wife|husband|mother|father|mum|dad|son|daughter|friend|aunt|uncle|schwester|bruder|mutter|vater|frau|mann|tochter|sohn|freundin|freund|fille|fils|ami|amie';
/** Relations that are given names too: "für Oma" says whom a present is for, "Oma Gerda" is somebody. */
const CALLED =
  'oma|opa|omi|opi|grandma|grandpa|granny|grandmother|grandfather|mom|mama|papa|niece|nephew|cousin|enkel|enkelin|nichte|neffe';
const RELATIVES: ReadonlySet<string> = new Set(`${KIN}|${CALLED}`.split('|'));
const ADDRESSES: ReadonlySet<string> = new Set(CALLED.split('|'));
const NO_NAMES: ReadonlySet<string> = new Set(KIN.split('|'));
/** Said before the name of somebody: "for my sister Julia". */
const RELATION = new RegExp(`\\b(?:${KIN}|${CALLED})\\s+(\\p{L}+)`, 'giu');
/** Said where something is for somebody. */
const FOR_SOMEBODY = /\b(?:for|für|pour|para|from|von|my|mein|meine[mnr]?|signed|this is|i['’]?m|i am)\b/iu;
/** Words that say nothing of what they stand beside. */
const SILENCE =
  'a an and the of in on to for with by from my me is it der die das und für mit de la le van von';
const SILENT = new Set(SILENCE.split(' '));
/** What is given, and on what day: "Weihnachtsgeschenk", "birthday". */
const PRESENT = String.raw`\p{L}*(?:gifts?|presents?|geschenk\p{L}*|birthday|geburtstag\p{L}*)`;
/** Whose somebody is, or an article: "für meine Oma", "für die Oma". */
const WHOSE = String.raw`(?:my|our|the|mein\p{L}*|unser\p{L}*|die|der|das|den|dem|ma|mon)`;
const SMALL = SILENCE.replaceAll(' ', '|');
/**
 * Whom a present is for: "für meine Oma", "Geschenk Oma", "Oma Geschenk", at the end, before a small word or before a
 * present. Before any other word it may be a name's: "für Oma Kowalski".
 */
const RECEIVER = new RegExp(
  String.raw`(?:(?<!\p{L})(?:for|für|pour|${PRESENT})\s+(?:${WHOSE}\s+)?(${CALLED})(?=\s*(?:$|[,.!?])|\s+(?:${SMALL}|${PRESENT})(?!\p{L}))|^\s*(?:${WHOSE}\s+)?(${CALLED})(?=\s+${PRESENT}(?!\p{L})))`,
  'giu',
);
/** Somebody of the shopper's, and nothing beside: "my wife". With a thing ("gift for my mother") it is about the thing. */
const POSSESSIVES = /\b(?:my|our|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|ma|mon|mes|mi|mis|mia|mio)(?!\p{L})/iu;
const OWN = new Set(
  'my our mein meine meinem meinen meiner unser unsere unserem ma mon mes mi mis mia mio'.split(' '),
);
const FAMILY = new Set(
  `${KIN}|partner|boyfriend|girlfriend|mom|son|daughter|child|children|kids|family|parents|mari|femme|mere|pere|esposa|marido|moglie|marito|ehefrau|ehemann|kind|kinder|eltern|familie|oma|opa|grandma|grandpa`.split(
    '|',
  ),
);
/** Numbers with these are measures, not houses. */
const MEASURES = new Set(
  'inch inches cm mm metre meter foot feet ft piece pieces pack person people man speed wheel wheels minute minutes hour hours day week step way lane door volt watt litre liter kg'.split(
    ' ',
  ),
);

const SAINT = /\b(?:st\.?|saint|sankt|san|santa)\s+(\p{L}+)/giu;

/** `far`: somebody's name, unless the shop has something that is near to it. */
export type Verdict = 'personal' | 'far' | 'interest';

/** A text with a given name in it counts as an interest when a product's meaning is so near, cosine. */
export const NEAR_THE_SHOP = 0.28;

/** Whom typed words tell of; `untold` where only the model could say, and does not answer. */
export type AboutWhom = 'somebody' | 'nobody' | 'untold';

/**
 * Whether typed words look like something about a person rather than an interest: an account, a number or a date, an
 * address, somebody's health, a special category of personal data, an introduction, or a name. Errs towards refusing.
 * How it was chosen and how often it is wrong is told in docs/decisions/2026-11-26-words-about-people.md.
 */
export function verdictOn(text: string, lexicon: Lexicon): Verdict {
  const isPersonal =
    ACCOUNT.test(text) ||
    looksLikeNumber(text) ||
    looksLikeAddress(text, thingWordsIn(lexicon)) ||
    looksLikeHealth(text, lexicon.isShopWord) ||
    lexicon.isOfSpecialCategory(text, wordsOf(text), lexicon.isShopWord) ||
    // The lists know no names in other letters: what is for somebody may be one.
    (hasOtherScript(text) && FOR_SOMEBODY.test(text)) ||
    INTRODUCTIONS.some((introduction) => introduction.test(text));
  return isPersonal ? 'personal' : verdictOnNames(text, lexicon);
}

/**
 * A given name is somebody's when the words say so ("for anna"). Beside what the shop sells it is not ("Georgia
 * O'Keeffe print"); by itself it depends on what the shop has near it. Words that are all capitalised are a name too,
 * unless the shop knows one of them or they are German nouns.
 */
function verdictOnNames(text: string, lexicon: Lexicon): Verdict {
  const { isGivenName, isPlace, isSeldomName } = lexicon;
  if (namesAfter(RELATION, text).some((word) => isGivenName(word) && !RELATIVES.has(word))) return 'personal';
  if (isOnlyKin(text)) return 'personal';
  const said = wordsOf(text).filter((word) => word.length > 1 && !SILENT.has(word));
  const [only = ''] = said;
  if (said.length === 1 && isPlace(only) && !FOR_SOMEBODY.test(text)) return 'interest';
  const isThing = thingsOf(text, lexicon);
  const called = said.filter((word) => isGivenName(word) && !isThing(word) && !isGermanThing(word, lexicon));
  const names = called.filter((word) => !isSeldomName(word));
  const hasName = names.length > 0 || (called.length > 0 && areOnlyNames(said, lexicon));
  if (names.length > 0 && (FOR_SOMEBODY.test(text) || areBesideRelation(names, said))) return 'personal';
  if (said.some(isThing) || lexicon.holdsBrand(wordsOf(text).join(' '))) return 'interest';
  if (hasName) return 'far';
  return isCapitalised(text) && !areGermanNouns(said, lexicon) ? 'personal' : 'interest';
}

/** Whether words that are seldom names are said alone or with the name of a family alone: "Sandy", "will smith". */
function areOnlyNames(said: readonly string[], { isFamilyName, isSeldomName }: Lexicon): boolean {
  const others = said.filter((word) => !isSeldomName(word));
  return said.length === 1 || (others.length > 0 && others.every(isFamilyName));
}

/** Whether one of the names stands beside a relation that is called so too: "Geschenk Oma und Gerda". */
function areBesideRelation(names: readonly string[], said: readonly string[]): boolean {
  return names.some((name) => !RELATIVES.has(name)) && said.some((word) => ADDRESSES.has(word));
}

function thingsOf(text: string, { isShopWord, isThingFirst }: Lexicon): (word: string) => boolean {
  const known = new Set([...NO_NAMES, ...namesAfter(SAINT, text), ...namesAfter(RECEIVER, text)]);
  return (word) => isThingFirst(word) || known.has(word) || isShopWord(word);
}

/** On a German page all but the names of families; elsewhere only what German goods are called by. */
function areGermanNouns(words: readonly string[], lexicon: Lexicon): boolean {
  const { hasCapitalNouns, isFamilyName, isGermanGoods } = lexicon;
  const isName = (word: string) => isFamilyName(word) && !isGermanThing(word, lexicon);
  return words.some(isGermanGoods) || (hasCapitalNouns && !words.some(isName));
}

/** People are called Brett, Bade and Hande too: on a German page the words are things. */
function isGermanThing(word: string, lexicon: Lexicon): boolean {
  return lexicon.hasCapitalNouns && (lexicon.isGermanThingFirst(word) || lexicon.isGermanGoods(word));
}

function thingWordsIn({ isShopWord }: Lexicon): ThingWords {
  const isMeasure = (word: string) => MEASURES.has(word.toLowerCase());
  return { isMeasure, isThing: (word) => isMeasure(word) || isShopWord(plainWord(word)) };
}

function isOnlyKin(text: string): boolean {
  const words = wordsOf(text).filter((word) => !OWN.has(word) && !SILENT.has(word));
  return POSSESSIVES.test(text) && words.length > 0 && words.every((word) => FAMILY.has(word));
}

/** The words that a pattern captures, one a match. */
function namesAfter(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, ...words]) => plainWord(words.find(Boolean) ?? ''));
}

/** A word as lists hold it: small letters without accents. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** The words of a text, each as lists hold it; "O'Connor's" is two. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/\p{L}+/gu) ?? []).map(plainWord);
}

function isCapitalised(text: string): boolean {
  const words = text.trim().split(/[\s,]+/);
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word));
}

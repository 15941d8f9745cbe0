import { wordsIn } from '../language/word-lists.js';
import { words } from '../text/words.js';
import { audiencesIn, isOfAnimals } from './audience.js';

const WHOSE = String.raw`(?:(?:an?|the|my|our|his|her|their|some|this|next)\s+)?`;
/** Grown persons, who are company or like something themselves. */
const SOMEBODY = [
  'friends?|famil(?:y|ies)|mates?|colleagues?|neighbou?rs?|partner|husband|wife|girlfriend|boyfriend|parents|mum|mom|mother',
  'dad|father|sister|brother|aunt|uncle|grandparents|grandma|grandmother|granny|grandpa|grandfather|grandad',
].join('|');
/** With whom something is done, or to whom. */
const COMPANY = new RegExp(
  String.raw`\s+(?:with|to)\s+${WHOSE}(?:(?:good|old|best|few|whole)\s+)?(?:${SOMEBODY}|others|guests)$`,
  'u',
);
/** For how many something is done; a game for two is no other game. */
const FOR_SO_MANY =
  /^(\p{L}{2,}ing(?:\s.*)?)\s+for\s+(?:one|two|three|four|(?:the\s+)?(?:whole\s+)?family|friends|guests)$/u;
/** The same of a time that is spent with something. */
const TIME_FOR_SO_MANY =
  /^(\S.*\s(?:mornings?|afternoons?|evenings?|nights?))\s+for\s+(?:one|two|three|four)$/u;
/** By whom or out of what it is done, which says nothing of what it takes. */
const BY_HAND = /\s+(?:by\s+hand|from\s+scratch|by\s+(?:my|our)sel(?:f|ves)|myself)$/u;
/** The same of a meal: dinner takes the same, for however many. */
const MEAL_FOR_SO_MANY =
  /^(\S*(?:dinner|lunch|supper|breakfast|brunch|picnic|barbecue)s?)\s+for\s+(?:\d+|two|three|four|five|six|eight|ten|twelve)$/u;
/** What is done to or at something, with what is neither company nor for whom it is: *working from home with back pain*. */
const DONE_WITH = /^(\p{L}{2,}ing\s.+)\s+with\s+(\S.*)$/u;
/** A time is spent with what it is about: *quiet evenings with tea and a puzzle*. */
const TIME_WITH =
  /^(?:\p{L}+\s+){0,2}(?:mornings?|afternoons?|evenings?|nights?|weekends?|days?|hours?|time)\s+with\s+(\S.*)$/u;
/** When something is done, behind it: *running weekends*. */
const DOING_AT = /^(\p{L}{2,}ing)\s+(?:mornings?|afternoons?|evenings?|nights?|weekends?|days?|holidays?)$/u;
/** What is done with a thing is about that: *writing with a fountain pen*. */
const DOING_WITH = /^\p{L}{2,}ing\s+with\s+(?:an?|the|my|our)\s+(\S.*)$/u;
/** Who likes what: *a toddler who loves trains*, *grandpa likes tinkering*. */
const WHO_LIKES = new RegExp(
  String.raw`^${WHOSE}(\p{L}+)\s+(?:(?:who|that)\s+)?(?:(?:really|just)\s+)?(?:loves?|likes?|adores?|enjoys?|drinks?|collects?|(?:is|are)\s+(?:into|mad\s+about|crazy\s+about|fond\s+of))\s+(\S.*)$`,
  'u',
);
/** Whose work it is, which says nothing of what it takes: *making my own bread*. */
const OWN = /\s(?:my|our|your|their)\s+own\s/u;
/** That somebody or something is still to come. */
const COMING =
  /\s+(?:(?:is|are)\s+)?(?:arriving|coming|moving\s+in|on\s+the\s+way|due)(?:\s+(?:soon|home|today|tomorrow))?$|\s+soon$/u;
/** Where and when, behind what is done. */
const ASIDE = new RegExp(
  String.raw`\s+(?:(?:in|on|at|by|for|during|through|around|beside|over|this|next)\s+${WHOSE}(?:\p{L}+day\s+)?)(\p{L}+)$`,
  'u',
);
/** What was done before, or from what something comes: *sore legs after running*. */
const AFTER =
  /\s+(?:after|from|before)\s+(?:an?\s+|the\s+)?(?:\p{L}{2,}ing\b.*|(?:\p{L}+\s+)?(?:runs?|walks?|hikes?|rides?|marathon|race|workout|work|dinner|school)(?:\s.*)?)$/u;
/** A time to come, which says nothing of what is wanted. */
const TO_COME =
  /(?<=\S)\s+(?:(?:in|for|from)\s+)?(?:(?:next|this|the\s+coming|coming)\s+(?:week|weekend|month|year|season)|tomorrow|tonight|nowadays|(?:right|from)\s+now(?:\s+on)?|these\s+days)$/iu;
/** Of what time a thing is: records of the seventies are records. */
const OF_A_TIME =
  /\s+(?:from|of)\s+(?:the\s+)?(?:(?:19|20)?\d0s|(?:nineteen-?)?(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|past|old\s+days)$/u;
/** What food is cooked, which says nothing of what one cooks it with. */
const COOKED: readonly RegExp[] = [
  /^(cook(?:ing)?)\s+(?:\S+\s+){1,2}(?:food|dish(?:es)?|meals?|cuisine|recipes?|dinners?)$/u,
  /^(?:\p{L}+\s+){1,2}(cooking)$/u,
];
/** That somebody does something gladly, often or at all. */
const WHO_DOES =
  /^(?:i(?:['’]m|\s+am)?\s+)?(?:(?:really|just|always|often|mostly)\s+)?(?:love|like|enjoy|adore|want|into|fond\s+of|crazy\s+about|mad\s+about|would\s+(?:love|like))\s+(?:to\s+)?(\S.*)$/u;
/** Getting better at something, and more of it. */
const BETTER =
  /^(?:(?:get|getting|be|being|become|becoming)\s+(?:better|good|faster|stronger)\s+(?:at|in)|(?:improve|improving|practi[sc]e|practi[sc]ing)|(?:do|doing)\s+more)\s+(?:at\s+)?(\S.*)$/u;
/** What is had, or done as to anything: that is what it is about. */
const HAD = new RegExp(
  String.raw`^(?:listen(?:ing)?\s+to|look(?:ing)?\s+at|rais(?:e|ing)|adopt(?:ing)?|host(?:ing)?|wear(?:ing)?|(?:${[...wordsIn('en/general-doings.txt')].join('|')}))\s+(\S.*)$`,
  'u',
);
/** The same behind what it is done to, in a text that is read from German: *piano playing*. */
const HAD_BEHIND = new RegExp(
  String.raw`^(\S.*)\s+(?:listening|${[...wordsIn('en/general-doings.txt')].filter((word) => word.endsWith('ing')).join('|')})$`,
  'u',
);
/** How it is done: *keeping houseplants alive*. */
const KEPT_SO = /\s+(?:alive|healthy|happy|well|going|fresh|quietly|slowly|together|alone)$/u;
/** How old, good, large or many a thing is: it says little of which. */
const SAID_OF_ANY =
  /^(?:(?:old|new|good|nice|great|lovely|cosy|cozy|favou?rite|big|small|little|long|short|more|many|lots\s+of|some|all\s+my|all\s+kinds\s+of)\s+)+(\S.*)$/u;
/** Whatever there is of it. */
const OF_ANY_KIND = /^(\S.*)\s+(?:goods|things|stuff|items|products|gear|equipment|accessories|supplies)$/u;
const ON_THE_WAY =
  /^(\p{L}{2,}ing)\s+to\s+(?:work|school|the\s+office|town|university|college|the\s+shops?)(?=\s)/u;
/** What is got ready, prepared or done away with: that is what it is about. */
const ABOUT: readonly RegExp[] = [
  /^(?:get|getting|make|making)\s+(\S.*?)\s+ready(?:\s+for\s+.+)?$/u,
  /^(?:get|getting|be|being)\s+ready\s+for\s+(\S.*)$/u,
  /^(?:prepare|preparing)\s+(?:for\s+)?(\S.*?)(?:\s+for\s+.+)?$/u,
  /^(?:look|looking)\s+after\s+(\S.*)$/u,
  /^(?:(?:take|taking)\s+care\s+of|(?:care|caring)\s+for)\s+(\S.*)$/u,
];
/** What is said of it behind a comma: *chess, badly*. */
const SAID_BEHIND = /^([^,;]+)[,;]\s+\S/u;
/** It may be what shops know it as: *start running, couch to 5k*. */
const BEHIND_COMMA = /^[^,;]+[,;]\s+(\S+(?:\s+\S+)+)$/u;
/** What is not wanted, and is what something is against. */
const RID =
  /^(?:(?:get|getting)\s+rid\s+of|remove|removing|fight|fighting|prevent|preventing|against)\s+(\S.*)$/u;
const ARTICLE = /^(?:an?|the|my|our|some)\s+/u;
/** What stands between several things in one name, in English and German. */
export const JOINTS = /\s*(?:[&,+/]|\s(?:and|und)\s)\s*/u;
/** What is said of a thing behind it: *houseplants that survive neglect*. */
const THAT = /^((?:an?\s+|the\s+|my\s+|our\s+)?\S+(?:\s\S+){0,2}?)\s+(?:that|which)\s+\S/iu;
/** The same of somebody. */
const WHO = /^(\S+(?:\s\S+){0,2}?)\s+who\s+\S/iu;
/** What is done: what stands before it may say where. A bike for mountains is no other bike. */
const DOING = /(?:ing|runs?|walks?|hikes?|rides?|swims?)$/u;
const WHEN_AND_WHERE = wordsIn('en/when-and-where.txt');

/**
 * What a phrase is about without when, where and with whom, each shorter than the one before: *board game night*, of `board
 * game night with friends`; *gardening*, of `spring gardening`; what is got ready or rid of.
 */
export function coresOf(text: string): readonly string[] {
  let rest = text.trim().toLowerCase();
  const [, behind] = BEHIND_COMMA.exec(rest) ?? [];
  const cores: string[] = behind === undefined ? [] : [behind];
  for (let next = shorter(rest); next !== undefined && next !== rest; next = shorter(rest)) {
    rest = next;
    cores.push(rest);
  }
  return cores;
}

/** A text without where one is on the way to: *cycling in the dark*, of `cycling to work in the dark`. */
export const withoutWay = (text: string): string => text.replace(ON_THE_WAY, '$1');

/** A text without with whom, on which way, after what or when something is done: *relaxing bath*, of `relaxing bath after work`. */
export const withoutCircumstances = (text: string): string =>
  [COMPANY, AFTER, TO_COME, OF_A_TIME, COMING, BY_HAND].reduce(
    (rest, one) => rest.replace(one, ''),
    withoutWay(withoutWho(text.trim())),
  );

/** A text without who likes what it tells of, where things are for nobody so: *decaf*, of `my wife drinks decaf`. */
function withoutWho(text: string): string {
  const [, who = '', what = text] = WHO_LIKES.exec(text) ?? [];
  return isSomebody(who) && audiencesIn(who).size === 0 ? what : text;
}

/** The thing with which a text says that time is spent or something is done; undefined where it names none, or somebody. */
export function doneWithThing(text: string): string | undefined {
  const plain = withoutCircumstances(text.toLowerCase());
  const [, thing] = TIME_WITH.exec(plain) ?? DOING_WITH.exec(plain) ?? [];
  return thing === undefined || audiencesIn(thing).size > 0 ? undefined : thing.replace(ARTICLE, '');
}

/** A text without a time to come: *first marathon*, of `first marathon next year`. */
export const withoutTimeToCome = (text: string): string => text.replace(TO_COME, '');

/** The thing of which a clause says what it is like; undefined where a text has none. */
export const beforeClause = (text: string): string | undefined =>
  THAT.exec(text.trim())?.[1]?.toLowerCase().replace(ARTICLE, '');

/** The words of a text that say when or where. */
export const whenAndWhere = (text: string): readonly string[] =>
  words(text).filter((word) => WHEN_AND_WHERE.has(word));

/** Longer phrases are no two things. */
const LONGEST = 5;

/** Between two things of which either is meant. */
const EITHER = /\s(?:or|oder)\s/u;

/** Both of two things that a short phrase names, for nobody in particular but animals of one's own. */
export function bothOf(text: string): readonly string[] {
  const all = text.trim().toLowerCase();
  const parts = EITHER.test(all) ? all.split(EITHER) : all.split(JOINTS);
  const both = parts.map((one) => one.trim().replace(ARTICLE, ''));
  if (both.length !== 2 || both.includes('') || words(both.join(' ')).length > LONGEST) return [];
  const isAnimal = (one: string) =>
    words(one).length === 1 && isOfAnimals({ of: audiencesIn(one), isGuess: true });
  return both.every((one) => audiencesIn(one).size === 0 || isAnimal(one)) ? both : [];
}

const IS_SOMEBODY = new RegExp(`^(?:${SOMEBODY})$`, 'u');
const isSomebody = (word: string): boolean => IS_SOMEBODY.test(word);
const IS_CLAUSE = /\s(?:who|that)\s/u;

/** For whom and what, where a text says who likes what; what alone, where it says of nobody that things are for. */
function whatIsLiked(text: string): string | undefined {
  const [, who = '', what] = WHO_LIKES.exec(text) ?? [];
  if (what !== undefined && audiencesIn(who).size > 0) return `${what} for a ${who}`;
  return isSomebody(who) || IS_CLAUSE.test(text) ? what : undefined;
}

/** Of whom a clause tells, where things are for those: a cat *who hates being brushed*. */
function whoIsTold(text: string): string | undefined {
  const [, who] = WHO.exec(text) ?? [];
  return who !== undefined && audiencesIn(who).size > 0 ? who.replace(ARTICLE, '') : undefined;
}

function doneWith(text: string): string | undefined {
  const [, done, what = ''] = DONE_WITH.exec(text) ?? [];
  return audiencesIn(what).size > 0 ? undefined : done;
}

function shorter(text: string): string | undefined {
  const [, before] = SAID_BEHIND.exec(text) ?? [];
  if (before !== undefined) return before.trim();
  for (const about of [...ABOUT, RID]) {
    const [, core] = about.exec(text) ?? [];
    if (core !== undefined) return core.replace(ARTICLE, '');
  }
  const cooked = COOKED.map((one) => one.exec(text)?.[1]).find((one) => one !== undefined);
  if (cooked !== undefined) return 'cooking';
  const liked = whatIsLiked(text);
  if (liked !== undefined) return liked;
  const thing = beforeClause(text) ?? whoIsTold(text);
  if (thing !== undefined) return thing;
  const [, does] = WHO_DOES.exec(text) ?? BETTER.exec(text) ?? [];
  if (does !== undefined) return does.replace(ARTICLE, '');
  const alone = text
    .replace(COMPANY, '')
    .replace(ON_THE_WAY, '$1')
    .replace(FOR_SO_MANY, '$1')
    .replace(MEAL_FOR_SO_MANY, '$1')
    .replace(TIME_FOR_SO_MANY, '$1')
    .replace(BY_HAND, '')
    .replace(COMING, '')
    .replace(AFTER, '')
    .replace(OF_A_TIME, '')
    .replace(DOING_AT, '$1')
    .replace(OWN, ' ');
  if (alone !== text) return alone.replace(ARTICLE, '');
  const [, spent = doneWith(text)] = TIME_WITH.exec(text) ?? [];
  if (spent !== undefined) return spent.replace(ARTICLE, '');
  const [aside, last = ''] = ASIDE.exec(text) ?? [];
  if (aside !== undefined && WHEN_AND_WHERE.has(last)) return text.slice(0, -aside.length);
  const [, had] = HAD.exec(text) ?? HAD_BEHIND.exec(text) ?? [];
  if (had !== undefined) return had.replace(KEPT_SO, '').replace(ARTICLE, '');
  const [, plain] = SAID_OF_ANY.exec(text) ?? OF_ANY_KIND.exec(text) ?? [];
  if (plain !== undefined) return plain;
  const [first = '', ...others] = words(text);
  const [done = '', to] = others;
  const isDone = DOING.test(others.at(-1) ?? '') || (DOING.test(done) && to === 'to');
  return others.length > 0 && isDone && WHEN_AND_WHERE.has(first) ? others.join(' ') : undefined;
}

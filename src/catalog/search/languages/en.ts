import { stemmer } from '@orama/stemmers/english';
import { aged, ages, leastAge, mostAge } from '../../../language/ages.js';
import { groupsIn } from '../../../language/word-lists.js';
import { degree, isGraded } from './en-degrees.js';
import { knownForms } from './en-known-forms.js';
import { kinds, madeOf } from './en-materials.js';
import { doers, persons } from './en-persons.js';
import { englishSingular } from './en-plurals.js';
import { price } from './en-price.js';
import { service } from './en-service.js';
import { units } from './en-units.js';
import { without } from './en-without.js';
import type { SearchLanguage } from './language.js';
import { pairs, phrases, words } from './word-tables.js';

/** As Americans write it, and as this catalogue's side of the Atlantic does. */
const british = new Map(
  pairs(`
    gray grey, color colour, colored coloured, colorful colourful, aluminum aluminium, jewelry jewellery,
    fiber fibre, center centre, flavor flavour, flavored flavoured, odor odour, mold mould, molding moulding,
    leveler leveller, harbor harbour, stenciled stencilled, woolen woollen, theater theatre, caliber calibre, plow plough
  `),
);

function singular(word: string): string {
  const one = englishSingular(word);
  return british.get(one) ?? one;
}

/** Stems of what the stemmer takes for the same as another word: clothes are no cloths. */
const APART = new Map(pairs('clothes clothe, clothing clothe'));

/** Which of several, and nothing of what: no first flush is *first aid*. */
const ORDINALS = new Set(words('first second third last next'));

/** What somebody who is named likes, before a present; no day, and not how the present is to be. */
const GIFT_OF =
  /^(?!birthday|christmas|xmas|wedding|anniversary|leaving|retirement|graduation|christening|farewell|valentines?|thank|small|little|big|nice|good|great|cheap|best|last|funny|cool)(\p{L}{3,})\s(gift|present)s?\sfor\s((?:(?:an?|my|the)\s)?\p{L}+)$/iu;

/** English, as shops and shoppers write it on either side of the Atlantic. */
export const english: SearchLanguage = {
  code: 'en',
  silent: new Set(
    words(
      'a about an and are as at be by do does for from get give have i im in into is it its like looking me my need of on or our please put ' +
        'show some something someone that the their them these thing things this to use used want we what when which who will with you see help your rid ' +
        'size sizes after before any every nice good really very extra keep make find where while would when how so than then there they too also ' +
        'not no but except without made other anything everything nothing none neither nor never instead ones sale between ' +
        'own likes against idea ideas has had keen avid passionate isnt arent wasnt werent doesnt dont didnt wont wouldnt cant couldnt shouldnt hasnt havent cannot',
    ),
  ),
  particles: new Set(words('up out off down')),
  spoken: new Set(
    words(
      'a an the i im ive me my we our us you your it its they them their is are am was do does did can could will would should ' +
        'how what when which who why where that something anything someone help keep stop want need',
    ),
  ),
  telling: new Set(
    words('is are was am does did do wont cant cannot isnt arent doesnt dont didnt hurts on from'),
  ),
  occasions: new Set(
    words(
      'gift present pressie prezzie birthday anniversary housewarming graduation retirement christening wedding',
    ),
  ),
  days: [
    'mother day',
    'father day',
    'valentine day',
    'stocking filler',
    'stocking stuffer',
    'secret santa',
    'thank you',
    'school start',
    'get well',
    'good luck',
    ...['christmas', 'xmas', 'easter', 'leaving'].flatMap((day) =>
      ['gift', 'present', 'pressie', 'prezzie'].map((given) => `${day} ${given}`),
    ),
  ],
  persons,
  somebody: new Set(words('someone somebody anyone anybody everyone people those')),
  doers,
  relations: ['in law'],
  purpose: ['for', 'with', 'made'],
  together: ['with', 'plus'],
  shapes: new Set(words('bar powder')),
  generic: new Set(words('set kit pack lid box pair bundle')),
  degree,
  describes: (word) =>
    ORDINALS.has(word) ||
    without.describes(word) ||
    isGraded(word) ||
    madeOf.has(word) ||
    degree(word) !== undefined,
  // Snowball leaves knife and knives, foot and feet apart.
  singular,
  stem: (word) => (word.length < 4 ? word : (APART.get(word) ?? stemmer(singular(word)))),
  numbers: new Map(
    pairs(`
      one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13,
      fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40,
      fifty 50, sixty 60, seventy 70, eighty 80, ninety 90, hundred 100, thousand 1000
    `),
  ),
  units,
  measures: new Set(
    words(
      'mm cm m ml l kg g mg km inch inches foot feet ft gal gallon gallons qt quart quarts litre litres liter liters metre metres meter meters gram grams kilo kilos kilogram ' +
        'kilograms oz ounce ounces lb lbs pound pounds volt minute minutes hour hours day days week weeks month months year years watt watts w volt volts v person people players ' +
        'player piece pieces degrees percent x °c',
    ),
  ),
  sizeWords: ['size', 'sizes'],
  synonyms: groupsIn('en/synonyms.txt'),
  kinds,
  madeOf,
  colours: new Set(
    words(
      'red orange yellow green blue purple violet pink brown black white grey gray beige cream navy turquoise indigo mustard burgundy',
    ),
  ),
  colourNames: new Set(
    phrases(`
      ice cream, sour cream, whipped cream, whipping cream, clotted cream, shaving cream, hand cream, face cream, sun cream,
      orange juice, orange squash, orange peel, white noise, white wine, red wine, brown sugar, brown rice, blue cheese,
      green beans, green house, black coffee, black pepper, white pepper, black eye, white board, black board
    `),
  ),
  shorthand: [
    [/(?<![\p{L}\p{N}])w\/o(?:ut)?(?![\p{L}\p{N}])/giu, 'without'],
    [/(?<![\p{L}\p{N}])w\/(?=\s*\p{L})/giu, 'with '],
    [/(?<![\p{L}\p{N}])co-?op(?=\s(?:\p{L}+\s)?games?(?!\p{L}))/giu, 'cooperative'],
    [/^(\S.*)\s+for\s+left[\s-]?hand(?:ers?|ed(?:\s(?:people|persons?))?)$/iu, 'left-handed $1'],
    // Presents, whatever stands first: a *cat lover gift*, a *yoga gift for a friend*, *father's day tools*.
    [/^(\S+\s(?:lover|fan|owner|enthusiast))s?\s(gift|present)s?$/iu, '$2 for $1'],
    [GIFT_OF, '$2 for $3 who likes $1'],
    [
      /^((?:mother|father)|mum|dad)['’]?s['’]?\sday\s(?!gift|present|card)(\p{L}+)$/iu,
      'gift for $1 who likes $2',
    ],
    [/^(.*?(?:gift|present)s?)\s(?:small|little|tiny|big)$/iu, '$1'],
    [/(?<!\p{L})(?:small|little|tiny)\s(?=(?:gift|present)s?(?!\p{L}))/giu, ''],
    [/(?<![\p{L}\p{N}])non\s(?=\p{L}{3})/giu, 'non-'],
    // What something does not need much of it needs little of: that much is not wanted says nothing of a thing.
    [
      /(?<![\p{L}\p{N}])(?:does(?:n['’]?t| not)|do(?:n['’]?t| not))\s+(need|want|require|use|take)\s+(?:too\s+)?(?:much|many|a lot of|lots of)(?=\s+\p{L})/giu,
      '$1s little',
    ],
    // Who has something home made makes it.
    [/^(?:home|self)[\s-]?made\s(?=\p{L})/iu, 'making '],
    // A race of so many kilometres.
    [/(?<![\p{L}\p{N}])(?:5|10)\s?k(?![\p{L}\p{N}])/giu, 'running'],
    ...ages,
  ],
  aged,
  leastAge,
  mostAge,
  knownForms,
  price,
  order: {
    newest: phrases(`
      newest, latest, new in, new arrivals, newly arrived, just in, whats new, whats new in, recently added
    `),
    newestFirst: ['new'],
    otherwise: words(
      'science music culture mechanics history fiction baby babies mum mums mom moms mother mothers dad dads father fathers parent parents home house flat job year years born zealand ' +
        'york age wave school start beginning',
    ),
    popular: phrases(`
      popular, most popular, best selling, best - selling, best sellers, best seller, bestseller, bestsellers,
      bestselling, top selling, top - selling, most bought, most sold
    `),
  },
  without,
  service,
  inStock: ['in stock', 'not sold out', 'available now', 'available', 'on stock'],
  from: ['from', 'by', 'made by', 'brand'],
  within: ['in', 'within', 'department'],
};

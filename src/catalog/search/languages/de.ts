import { groupsIn } from '../../../language/word-lists.js';
import { singular, stem, written } from './de-forms.js';
import { firstNoun, mainName } from './de-names.js';
import { price } from './de-price.js';
import { service } from './de-service.js';
import { without } from './de-without.js';
import { units as measures } from './en-units.js';
import type { PersonKind, SearchLanguage } from './language.js';
import { phrases, words } from './word-tables.js';

/** An adjective in all its endings. */
const inflected = (base: string): readonly string[] =>
  ['', 'e', 'er', 'es', 'en', 'em'].map((ending) => base.replace(/e$/, '') + ending);

const colours = words(
  'rot orange gelb grun blau violett lila rosa pink braun schwarz weiss grau beige creme turkis turkise silbern golden',
).flatMap(inflected);

const persons = new Map<string, PersonKind>([
  ...words(
    'mama mutter mutti papa vater vati oma opa bruder schwester onkel tante freund freundin mann frau kolleg kollegin chef chefin nachbar nachbarin',
  ).map((one) => [singular(one), 'person'] as const),
  ...words('herren damen manner frauen').map((one) => [singular(one), 'wearer'] as const),
  ...words('baby kind kinder sohn tochter enkel junge madchen').map(
    (one) => [singular(one), 'child'] as const,
  ),
]);

/** German, as shops and shoppers write it. Its tables are written without umlauts: see `written`. */
export const german: SearchLanguage = {
  code: 'de',
  written,
  mainName,
  firstNoun,
  silent: new Set(
    words(
      'der die das den dem des ein eine einen einem einer eines und oder mit fur von vom zu zum zur im in am an auf aus bei bis beim ist sind ' +
        'ich mir mich mein meine meinen meinem meiner wir uns unser unsere du dein deine er sie es ihr ihm ihn sein seine man sich was wie wo ' +
        'wann wer welche welcher welches etwas alles nichts irgendwas brauche suche such will mochte hatte gerne gern bitte haben hat habt ' +
        'gibt als auch nur noch sehr ganz gut gute guter gutes guten nicht kein keine ohne ausser statt sondern aber doch so da dann wenn nach ' +
        'gr uber unter um per pro damit dafur zeug sache sachen ding dinge grosse grossen kann konnen konnte soll sollte',
    ).filter((word) => word !== 'grosse' && word !== 'grossen'),
  ),
  particles: new Set(),
  spoken: new Set(
    words(
      'ich mir mich mein meine meinen meinem meiner wir uns du dein sie es ist sind wie was wann wer welche welcher etwas brauche suche will mochte der die das ein eine einen',
    ),
  ),
  telling: new Set(['ist', 'sind']),
  occasions: new Set(words('geschenk geburtstag jubilaum hochzeit taufe einzug').map(singular)),
  days: ['mutter tag', 'vater tag'],
  persons,
  somebody: new Set(words('jemand jemanden jeden alle leute')),
  doers: new Set(),
  relations: [],
  purpose: ['fur', 'mit', 'zum', 'zur'],
  together: ['mit'],
  shapes: new Set(words('riegel pulver').map(singular)),
  generic: new Set(
    words('satz set paar packung sortiment box kasten koffer dose maschine gerät mittel artikel teil').map(
      singular,
    ),
  ),
  degree: (word) =>
    /^(?:leicht|klein|gross|schwer|stark|lang|kurz|schnell|leis|hell|warm|breit|dunn)est?(?:e[mnrs]?)?$/.test(
      word,
    )
      ? 'superlative'
      : undefined,
  describes: (word) => without.describes(word) || colours.includes(word),
  singular,
  stem,
  numbers: new Map(
    words('zwei drei vier funf sechs sieben acht neun zehn elf zwolf').map((word, i) => [
      word,
      String(i + 2),
    ]),
  ),
  units: new Map([
    ...measures,
    ...Object.entries({
      gramm: 'g',
      kilo: 'kg',
      kilogramm: 'kg',
      zentimeter: 'cm',
      millimeter: 'mm',
      watt: 'w',
      w: 'w',
    }),
    ...Object.entries({
      zoll: 'in',
      teilig: 'teilig',
      teiliger: 'teilig',
      teiliges: 'teilig',
      stuck: 'stuck',
      stk: 'stuck',
    }),
  ]),
  measures: new Set(
    words(
      'mm cm m ml l kg g mg km zoll liter meter zentimeter millimeter gramm kilo kilogramm watt w volt v ah nm minuten minute stunden tage ' +
        'wochen monate jahre jahren personen spieler teile teilen teilig teiliger teiliges stuck stk grad prozent x blatt zahne',
    ),
  ),
  sizeWords: ['grosse', 'gr'],
  synonyms: groupsIn('de/synonyms.txt').map((group) => group.map((phrase) => phrase.toLowerCase())),
  kinds: new Map([
    ['leder', words('wildleder rindsleder kalbsleder nubuk')],
    ['wolle', words('merino kaschmir lammwolle mohair')],
    ['holz', words('buche eiche birke kiefer nussbaum esche bambus')],
    ['metall', words('stahl edelstahl eisen aluminium messing kupfer')],
    ['plastik', words('kunststoff polyester nylon acryl')],
    ['kunststoff', words('plastik polyester nylon acryl')],
  ]),
  madeOf: new Map(
    [
      ...inflected('holzern').map((one) => [one, 'holz'] as const),
      ...inflected('wollen').map((one) => [one, 'wolle'] as const),
      ...inflected('ledern').map((one) => [one, 'leder'] as const),
    ].map(([word, material]) => [singular(word), singular(material)]),
  ),
  colours: new Set(colours),
  colourNames: new Set(
    phrases('schwarzer tee, gruner tee, weisser tee, roter tee, weisser wein, roter wein'),
  ),
  shorthand: [
    [/(?<!\p{L})o\.\s?(?=\p{L})/giu, 'ohne '],
    [/(?<!\p{L})gr(?:ö|oe)(?:ß|ss)en?\s+(?=\d)/giu, 'Gr '],
    [
      /(?<![\p{L}\p{N}])(?!(?:rost|kosten|versandkosten|porto|einwand|barriere)frei)(\p{L}{3,})-?frei(?:e[mnrs]?)?(?![\p{L}\p{N}])/giu,
      '$1 frei',
    ],
  ],
  aged: () => undefined,
  leastAge: () => undefined,
  mostAge: () => undefined,
  knownForms: (word) => [word, singular(word)],
  price,
  order: {
    newest: phrases(`
      neueste, neuste, neuster, neustes, neusten, neuester, neuestes, neuesten, neuheiten, neu eingetroffen,
      neu im sortiment, das neueste
    `),
    newestFirst: inflected('neu'),
    otherwise: words('seeland jahr geboren wohnung haus'),
    popular: phrases(`
      beliebt, beliebte, beliebteste, beliebtester, beliebtestes, beliebtesten, am beliebtesten, bestseller,
      meistverkauft, meistverkaufte, meistgekauft, meistgekaufte
    `),
  },
  without,
  service,
  inStock: phrases(`
    lieferbar, lieferbare, lieferbarer, lieferbares, sofort lieferbar, auf lager, verfugbar, verfugbare,
    vorratig, vorratige, nicht ausverkauft, sofort verfugbar
  `),
  from: ['von', 'der marke', 'marke', 'vom hersteller', 'hersteller'],
  within: ['in', 'bei', 'unter', 'im bereich', 'abteilung', 'kategorie'],
};

import type { WithoutWords } from './language.js';
import { phrases, words } from './word-tables.js';

/** Adjectives that no ending tells; without umlauts and endings. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  words(
    'gross klein lang kurz breit schmal dick dunn weich hart laut leise hell dunkel warm kalt heiss nass trocken suss sauer bitter ' +
      'scharf schwer leicht alt neu modern stabil digital elektrisch automatisch tragbar klappbar faltbar magnetisch wasserdicht ' +
      'wasserfest bio vegan matt robust flach rund eckig schnell stark fein grob klar kabellos rostfrei',
  ),
);

/** How German says what is not wanted, and how a product's own text says what it does not have; without umlauts. */
export const without: WithoutWords = {
  before: phrases(`
    ohne, frei von, ausser, aber nicht, aber kein, aber keine, aber keinen, ausgenommen, bis auf,
    alles ausser, nichts mit, nichts aus, statt, anstatt, aber ohne
  `),
  not: words('nicht kein keine keinen keinem keiner keines weder nie niemals'),
  phrases: ['palm ol'],
  compounds: words('ol butter extrakt saure milch pulver wachs'),
  auxiliaries: [],
  auxiliaryVerbs: [],
  passive: [],
  verbs: [],
  relatives: words('der die das welche welcher').flatMap((one) => [one, `${one} ist`, `${one} hat`]),
  beforeMaterial: ['nicht'],
  after: words('frei freie freies freier freien freiem'),
  between: words(
    'fur den die das dem der ein eine einen einem aus mit von in im an am zu sehr so ist hat sein jede jeden',
  ),
  idle: words('sicher egal problem mehr weniger nur noch so zu mal schlimm schlecht wirklich teuer'),
  denies: words(
    'ohne kein keine keinen keinem keiner nicht nie weder statt anstatt frei imitat kunst vegan vegane veganes als',
  ),
  compares: { before: ['was', 'wie', 'als'], behind: words('kann hat ist wiegt') },
  lacks: words('ohne kein keine keinen null'),
  imitating: {
    by: words('vegane veganes veganer veganem veganen kunstliche kunstliches kunstlicher'),
    of: words('leder wildleder fell pelz seide wolle daunen'),
  },
  freeOf: ['frei von'],
  un: { before: ['un'], behind: ['los', 'lose', 'loser', 'loses', 'losen'] },
  contents: new Map([
    ['glut', words('weizen roggen gerste dinkel griess couscous bulgur seitan malz')],
    [
      'koffein',
      [
        ...words('kaffee espresso matcha oolong assam darjeeling sencha guarana mate'),
        'schwarzer tee',
        'gruner tee',
      ],
    ],
    ['laktos', words('milch kase butter sahne joghurt molke')],
    ['milch', words('kase butter sahne joghurt molke')],
    ['nuss', words('mandel haselnuss walnuss erdnuss cashew pistazie marzipan')],
    ['kabel', words('netzkabel schnur')],
    ['strom', words('elektrisch netzbetrieb akku')],
    ['batteri', words('akku akkubetrieben')],
    ['duft', words('parfum duftend parfumiert')],
    [
      'tierprodukt',
      words('leder wolle seide honig milch ei gelatine bienenwachs wildleder kaschmir daunen filz'),
    ],
  ]),
  labels: new Map([
    ['vegan', 'tierprodukte'],
    ['vegane', 'tierprodukte'],
    ['veganer', 'tierprodukte'],
    ['veganes', 'tierprodukte'],
    ['veganen', 'tierprodukte'],
  ]),
  saidAs: new Map([
    ['koffein', words('entkoffeiniert')],
    ['kabel', words('kabellos')],
    ['duft', words('unparfumiert duftfrei')],
    ['zucker', words('ungesusst zuckerfrei')],
    ['tierprodukt', words('vegan')],
  ]),
  counted: (word) => word,
  harmful: words(
    'glut weiz rogg gerst dinkel koffein laktos milch kas ei nuss mandel haselnuss walnuss erdnuss soja sesam senf sellerie lupin fisch ' +
      'honig zuck alkohol sulfit latex nickel lanolin duft parfum parab bisphenol bpa',
  ),
  describes: (word) =>
    ADJECTIVES.has(word.replace(/e[mnrs]?$/, '')) || /(?:los|ig|isch|lich|bar|sam)(?:e[mnrs]?)?$/.test(word),
  isDoing: (word) => /(?:bohren|kleben|schrauben|nageln|loten|schweissen|werkzeug)$/.test(word),
  hardly: words('kaum wenig'),
  resembles: words('optik imitat look'),
  merely: words('nur bloss'),
  also: ['oder', 'und', 'noch'],
  either: ['oder', 'noch'],
};

import type { WithoutWords } from './language.js';
import { phrases, words } from './word-tables.js';

/** Words for a smell: `does not smell` says the same as `no scent`. */
const SMELLS = 'smell smells smelly odour'.split(' ');

/** Those that no ending tells. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  words(
    'wooden woollen woolen golden silken heavy light big large small tiny long short tall wide narrow thick thin soft hard loud ' +
      'noisy quiet bright dark warm cold hot wet dry sweet sour bitter spicy salty sticky shiny glossy matte electric electronic ' +
      'digital portable foldable washable waterproof plain new old modern vintage vegan organic toxic poisonous sharp non-stick nonstick',
  ),
);

/** What a scent is called. */
const SCENTS = words(
  'fragrance fragranced perfume perfumed scent scented parfum sandalwood lavender patchouli bergamot jasmine neroli vetiver',
);

/** Words in the singular before `free` (`nut-free`) and in the plural elsewhere. */
const COUNTED = words(
  'nut almond hazelnut walnut peanut cashew pecan pistachio egg oat coconut paraben sulphate sulphite',
);

/** Words in *ing* for what a thing has. */
const NAMES_IN_ING: ReadonlySet<string> = new Set(
  (
    'backing bearing bedding binding casing clothing coating colouring coloring dressing edging filling flavouring flavoring flooring ' +
    'icing lettering lining packaging packing padding painting piping rigging seasoning spring stitching string stuffing sweetening ' +
    'topping trimming tubing webbing wing wiring wrapping'
  ).split(' '),
);

/** How English says what is not wanted, and how a product's own text says what it does not have. */
export const without: WithoutWords = {
  before: [
    // The first says that a thing has none of it, and nothing of what the thing is.
    'without',
    'free of',
    'free from',
    'but not',
    'but no',
    'but without',
    'except',
    'except for',
    'excepting',
    'excluding',
    'excludes',
    'exclude',
    'not including',
    'apart from',
    'other than',
    'anything but',
    'everything but',
    'all but',
    'anything except',
    'everything except',
    'anything other than',
    'nothing with',
    'nothing made of',
    'instead of',
    'rather than',
  ],
  not: words(
    'no not nor neither never nothing none dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt hasnt havent',
  ),
  phrases: phrases(`
    palm oil, mineral oil, essential oil, animal product, animal products, tree nut, tree nuts
  `),
  compounds: words('oil butter extract acid milk powder wax'),
  auxiliaries: words('dont doesnt didnt cant cannot couldnt wont wouldnt shouldnt'),
  auxiliaryVerbs: words('do does did can could will would should'),
  passive: ['be', 'get'],
  verbs: words(
    'contain have need use include want like be come smell require feature involve eat drink tolerate',
  ),
  relatives: words('that which who').flatMap((one) => [
    one,
    ...words('is are was were do does did will would can has have').map((verb) => `${one} ${verb}`),
  ]),
  beforeMaterial: ['non'],
  after: ['free'],
  between: words(
    'for the a an any of in with by from made to on at my as too so very that all added contain contains containing have having ' +
      'has eat drink tolerate need needs needing use uses using like want being be is are was really',
  ),
  idle: words('but sure idea ideas matter problem more less longer only just yet know wonder way'),
  denies: words(
    'no not non without never neither nor instead unlike rather beats outlasts replaces replacing faux vegan imitation artificial free than',
  ),
  compares: { before: ['what', 'as', 'like'], behind: words('does do did would can could is are was has') },
  lacks: words('no without zero'),
  imitating: {
    by: words('vegan faux fake artificial imitation synthetic'),
    of: words('leather suede nubuck fur sheepskin silk wool cashmere down'),
  },
  freeOf: ['free of', 'free from'],
  un: { before: ['un'], behind: ['less'] },
  contents: new Map([
    [
      'gluten',
      words('wheat rye barley spelt semolina durum couscous bulgur seitan malt kamut einkorn emmer'),
    ],
    [
      'caffeine',
      [
        ...words(
          'coffee espresso matcha oolong assam darjeeling sencha gyokuro hojicha genmaicha guarana mate',
        ),
        ...['black tea', 'green tea', 'white tea', 'earl grey', 'pu erh'],
      ],
    ],
    ['lactose', words('milk cheese butter cream yoghurt whey')],
    ['dairy', words('milk cheese butter cream yoghurt whey casein')],
    ['nut', words('almond hazelnut walnut peanut cashew pecan pistachio macadamia praline marzipan')],
    ...[...words('fragrance perfume scent scented'), ...SMELLS].map((one) => [one, SCENTS] as const),
    ['cable', words('cord flex mains')],
    ['bluetooth', words('wireless')],
    ['wireless', words('bluetooth')],
    ['battery', words('batteries rechargeable cordless')],
    ['electricity', words('electric mains battery')],
    ['down', words('feather')],
    ['feather', words('down')],
    ['zip', words('zipped zipper')],
    ['soy', words('soya tofu tempeh miso')],
    ['soya', words('soy tofu tempeh miso')],
    ['pole', words('hoop')],
    ...words('pattern patterned print printed').map(
      (one) =>
        [
          one,
          words(
            'print printed pattern patterned striped stripe gingham checked floral paisley spotted tartan',
          ),
        ] as const,
    ),
    ['gas', words('butane propane isobutane canister cartridge regulator')],
    [
      'sugar',
      [
        ...words(
          'couverture molasses treacle honey syrup caramel toffee fudge muscovado demerara sprinkles marzipan praline jam',
        ),
        ...['milk chocolate', 'white chocolate', 'dark chocolate'],
      ],
    ],
    ['grain', words('wheat barley oat oats rye rice maize corn spelt millet wholemeal')],
    [
      'animal product',
      [
        ...words(
          'leather suede nubuck wool merino lambswool mohair cashmere alpaca angora silk feather fur sheepskin honey beeswax lanolin ' +
            'gelatine gelatin tallow lard casein collagen egg cheese yoghurt whey anchovy shellac',
        ),
        ...phrases(`
          goat milk, goat s milk, cow milk, cow s milk, whole milk, milk powder, milk chocolate, milk protein
        `),
        ...['goat hair', 'horse hair', 'badger hair', 'boar bristle', 'goose down', 'duck down'],
      ],
    ],
  ]),
  labels: new Map([['vegan', 'animal products']]),
  saidAs: new Map([
    ['caffeine', words('decaf decaffeinated uncaffeinated')],
    ['cable', words('cordless cableless wireless')],
    ...[...words('fragrance perfume'), ...SMELLS].map((one) => [one, words('unscented unperfumed')] as const),
    ['sugar', words('sugarless')],
    ['leak', words('leakproof')],
    ['dairy', words('vegan')],
    ['animal product', words('vegan')],
    ['bluetooth', words('wired')],
    ['wireless', words('wired')],
  ]),
  counted: (word) => (COUNTED.includes(word) ? `${word}s` : word),
  harmful: words(
    'gluten wheat rye barley spelt oat caffeine lactose dairy milk casein cheese egg nut almond hazelnut walnut peanut cashew pecan ' +
      'pistachio soy soya sesame mustard celery lupin fish shellfish crustacean honey sugar alcohol sulphite latex nickel lanolin ' +
      'smell coconut aloe arnica oil perfume fragrance scent scented perfumed fragranced paraben sulphate bisphenol bpa',
  ),
  describes: (word) =>
    ADJECTIVES.has(word) ||
    (/[a-z]{3}ed$|(?:ous|ful|less)$|[a-z]{4}able$/.test(word) &&
      !/(?:seed|weed|reed|(?:vege|turn|time)table|constable)$/.test(word)),
  isDoing: (word) => /[aeiouy][a-z]*[a-z]ing$/.test(word) && !NAMES_IN_ING.has(word),
  hardly: words('low minimal'),
  resembles: words('like look style effect'),
  merely: words('only just merely simply'),
  also: ['or', 'and', 'nor'],
  either: ['or', 'nor'],
};

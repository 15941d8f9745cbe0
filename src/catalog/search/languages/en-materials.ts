import { pairs, words } from './word-tables.js';

/** What is wooden. Those that are a fruit or a flower first count with their wood: `pear wood`. */
const WOODS = [
  ...words(
    'wood wooden oak beech birch ash walnut maple cherry pine plywood cedar rubberwood bamboo limewood pearwood spruce',
  ),
  ...words(
    'larch poplar driftwood hickory alder olivewood applewood teak ebony sapele mahogany rosewood boxwood hornbeam',
  ),
  ...words('sandalwood hardwood softwood hardboard chestnut sycamore acacia'),
];

const WOOLS = words('wool merino lambswool mohair alpaca cashmere');

const CERAMICS = words('ceramic stoneware earthenware terracotta porcelain');

/** What something is made of, or is a kind of, and all that counts as such. */
export const kinds: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    leather: ['leather', 'goatskin', 'suede', 'rawhide'],
    woollen: WOOLS,
    wool: WOOLS,
    plastic: words(`
      plastic polypropylene polyethylene polycarbonate pvc acrylic vinyl nylon polyester resin
    `),
    metal: ['metal', 'steel', 'iron', 'aluminium', 'brass', 'copper', 'titanium', 'zinc'],
    wood: WOODS,
    wooden: WOODS,
    feather: ['feather', 'down'],
    ceramic: CERAMICS,
    ceramics: CERAMICS,
    food: ['food', 'treat', 'kibble', 'snack'],
    child: ['child', 'kid', 'toddler', 'baby'],
    fur: ['fur', 'mohair', 'goat hair', 'horsehair'],
  }),
);

/** Adjectives that say what a thing is made of, and the material. */
export const madeOf: ReadonlyMap<string, string> = new Map(
  pairs(`
    wooden wood, woody wood, oaken oak, beechen beech, woollen wool, woolen wool, woolly wool, wooly wool,
    leathery leather, leathern leather, silken silk, silky silk, golden gold, silvery silver, coppery copper,
    brassy brass, steely steel, cottony cotton, velvety velvet, flaxen flax, waxen wax, papery paper,
    rubbery rubber, corky cork, glassy glass, furry fur, feathery feather, earthen earthenware, metallic metal,
    plasticky plastic, ceramics ceramic
  `),
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

/** Names of the products that typed words mean, read as on a page in English. */
async function meant(text: string): Promise<string[]> {
  const { catalogue, shop: index } = shop.services.snapshot();
  let meaning = await shop.services.embedText(text);
  // Asked again while the model is too busy to answer in time.
  while (!meaning) meaning = await shop.services.embedText(text);
  return [...index.typed(text, toCompact(meaning)).meant.keys()].map((at) => catalogue.products[at]!.name);
}

/** What was typed, what is of it, and what only holds a word of it. */
const PHRASES: readonly (readonly [text: string, of: readonly string[], not: readonly string[]])[] = [
  [
    'toys for my cat',
    ['Feather wand cat toy', 'Catnip felt mouse', 'Crinkle play tunnel'],
    ['Microchip cat flap', 'Canvas cat tipi', 'Mesh cat carrier backpack', 'Cat climbing wall shelf'],
  ],
  [
    'games for two',
    ['Walled garden tile duel'],
    ['Solo polar expedition game', 'Village market auction game'],
  ],
  ['swimming in cold water', [], ['Wraparound gel cold pack']],
  ['writing letters', ['Cotton letter-writing set'], ['Stacking letter tray']],
  [
    'learning piano',
    ['First-hour piano book', 'Slim 88-key stage piano'],
    ['Seventeen-note thumb piano', 'Kiln Weather (LP)', 'Linen keyboard dust cover'],
  ],
  ['hosting dinner parties', [], ['Wooden cage bingo set']],
  ['a long train journey', [], ['First wooden train set', 'Sixteen-inch folding bike']],
  ['wooden floors', [], ['Pull-along wooden duck', 'Beech stacking rings']],
  ['home workouts', [], ['Buckwheat lumbar cushion', 'Mesh-back task chair']],
  [
    'knitting',
    ['Clicking row counter', 'Superwash merino DK yarn'],
    ['Boiled wool jacket cloth', 'Pinking shears'],
  ],
  ['coffee', ['Eight-cup glass cafetière', 'Kenyan AA coffee beans'], ['Vanilla rooibos infusion']],
  ['tools', ['Barrel-grip jigsaw', 'Compact cordless combi drill'], []],
  ['garden', ['Bypass garden secateurs'], ['Walled garden tile duel']],
  ['cheese', ['Six-fork cheese fondue set'], ['Yak milk dog chew']],
  ['camping with kids', ['Four-person tunnel tent'], []],
  ['sewing a dress', ['Everyday wrap dress pattern'], []],
  ['hat', [], ['Vented hard hat']],
  ['bed', [], ['Raised camp bed for dogs', 'Larch raised bed kit']],
  ['bag', [], ['Felt potato grow bags']],
  ['singing', [], ['Hammered singing bowl']],
  ['jacket', [], ['Chunky brass jacket zip']],
  ['puzzle for kids', ['Floor puzzle of the sea'], ['Forged ring-and-chain puzzle']],
  ['presents for a teenager', [], ['Red amaryllis gift bulb']],
  ['cleaning a bike', [], ['Steel step-through city bicycle']],
  ['mending clothes', ['Visible mending sashiko kit'], []],
  ['shaving', ['Closed-comb safety razor', 'Synthetic-bristle shaving brush'], []],
  ['dry skin in winter', ['Overnight plum cream'], ['Studded winter bicycle tyre']],
  // Another thing of the same name.
  ['water bottle', [], ['Cable-knit hot water bottle', 'Glass cage water bottle']],
  ['strings', ['Light phosphor bronze strings'], ['String of pearls succulent', 'Sixteen-string lap lyre']],
  ['tripod', [], ['Campfire cooking tripod', 'Ash tripod floor lamp']],
  ['pan', ['Low-sided crêpe pan'], ['Lidded Pullman loaf pan']],
  ['piano', ['Slim 88-key stage piano'], ['Seventeen-note thumb piano']],
  ['cards', ['Linen-finish playing cards'], ['Ruled index cards']],
  ['stargazing', [], ['Cross-screen star filter']],
  ['cold feet', [], ['Peppermint foot balm']],
  ['sleeping well', [], ['Three-season down sleeping bag']],
  // A part that is called so.
  ['comb', ['Beechwood wide-tooth comb'], ['Closed-comb safety razor']],
  ['lens', ['50 mm standard lens'], ['Twin-lens reflex camera', 'Fixed-lens rangefinder camera']],
  ['screws', ['Brass slotted wood screws'], ['Screw-in cup hooks']],
  // A garment, and what one is made with, or one for somebody else.
  ['coat', [], ['Horn-effect coat buttons', 'Waxed cotton dog coat']],
  ['dress', [], ['Everyday wrap dress pattern', 'Linen pinafore play dress']],
  [
    'shirt',
    ['Collarless linen practice shirt'],
    ['Mother-of-pearl shirt buttons', 'Boxy camp shirt pattern'],
  ],
  // The word before the head says which is meant.
  ['rock climbing', [], ['Climbing rope wrist strap', 'Cat climbing wall shelf']],
  ['bow tie', [], ['Releasable cable ties']],
  ['garden birds', [], ['Budgie climbing ladder']],
  ['magic tricks', [], ['Owl trick-taking game']],
  ['watercolour painting', [], ['Water-based eggshell paint']],
  ['hand cream', ['Lanolin hand cream'], ['Sage cream deodorant', 'Overnight plum cream']],
  ['dry hands', ['Lanolin hand cream'], ['Long-handled dry body brush', 'Dry-finish body oil']],
  ['wet shaving', ['Synthetic-bristle shaving brush'], ['Beechwood wide-tooth comb']],
  ['thermos flask', ['One-litre tea flask'], ['Refillable gel flask', 'Collapsible running soft flask']],
  ['bread baking', ['Strong white bread flour', 'Two-pound loaf tin'], []],
  // What is for animals, where the words name none.
  ['climbing', [], ['Cat climbing wall shelf', 'Climbing rope wrist strap']],
  ['teething', [], ['Puppy teething bone']],
  ['hutch', ['Two-storey rabbit hutch'], []],
  ['game for two', [], ['Canal network building game', 'Village market auction game']],
];

test.each(PHRASES)(
  '“%s” means what is of it, and nothing that only holds a word of it',
  async (text, of, not) => {
    const names = await meant(text);
    expect(names).toEqual(expect.arrayContaining([...of]));
    for (const name of not) expect(names).not.toContain(name);
  },
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { askedWords } from '../support/asked-words.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

const asked = (text: string) => askedWords(shop, text, true);

describe('of words typed in German a preview ticks', () => {
  test.each([
    ['Sterne gucken', 'Northern sky planisphere'],
    ['Tee am Nachmittag', 'First-flush Darjeeling'],
    ['Platten unterwegs', 'Tin puncture repair kit'],
    ['Nassrasur', 'Closed-comb safety razor'],
    ['Bauklötze', 'Unit building blocks in maple'],
    ['Skat und Doppelkopf', 'Linen-finish playing cards'],
    ['Rollenspiele', 'Seven polyhedral resin dice'],
    ['Podcast aufnehmen', 'USB desk microphone'],
    ['Katze kratzt am Sofa', 'Tall sisal scratching post'],
    ['Hund zieht an der Leine', 'Double-ended training lead'],
    ['Wohnungskatze beschäftigen', 'Feather wand cat toy'],
    ['laute Nachbarn', 'Folding ear defenders'],
    ['mit dem Laufen anfangen', 'Cushioned running socks, three pairs'],
    ['ich vergesse immer das Gießen', 'Self-watering indoor planter'],
    ['dehnen nach dem Sport', 'Textured cork stretching roller'],
    ['mit dem Rad zur Arbeit', 'Single-speed commuter bike'],
    ['Handlettering', 'Water-based brush pens'],
    ['Bilderbücher zum Vorlesen', 'Night bus bedtime story'],
    ['Matschhose für die Kita', 'Fleece-lined puddle trousers'],
    ['Platten unterwegs flicken', 'Tin puncture repair kit'],
    ['Kochen am Lagerfeuer', 'Campfire Dutch oven'],
    ['mein Kater langweilt sich in der Wohnung', 'Feather wand cat toy'],
    ['schön gedeckter Tisch', 'Washed linen napkins'],
    ['Umtopfen', 'Peat-free houseplant compost'],
    ['Suppe und Eintopf', 'Ten-litre stockpot'],
  ])('what is plainly meant: %s', async (text, name) => {
    expect((await asked(text)).ticked).toContain(name);
  });

  test.each([
    ['Camping im Wohnmobil', /espresso/],
    ['Stillen', /bottle/],
    ['Schlafsack für den Winter', /Three-season/],
    ['Joggen am Morgen', /bars/],
    ['Hühner', /kibble/],
    ['Dame', /draught excluder/],
    ['Konzert', /ukulele/],
    ['Rutsche', /film/],
    ['Glückwunschkarten', /playing cards/],
    ['Kindergeburtstag', /lantern/],
    ['Seifenblasen', /./],
    ['Filmabend', /film/],
    ['Naturfotografie', /film/],
    ['draußen spielen mit Kindern', /wellies/],
    ['gemütliches Licht im Wohnzimmer', /kitchen/],
  ])('nothing that only sounds like it: %s', async (text, not) => {
    expect((await asked(text)).ticked.filter((name) => not.test(name))).toEqual([]);
  });

  test.each([
    ['Teesanduhr', 'Twenty-minute sand timer'],
    ['Zwergkaninchen', 'Two-storey rabbit hutch'],
  ])('nothing where the last part alone was read, and asks: %s', async (text, name) => {
    const { shown, ticked } = await asked(text);
    expect(ticked).toEqual([]);
    expect(shown).toContain(name);
  });
});

test('what says another season is not ticked', async () => {
  const { ticked, shown } = await asked('Schlafsack für den Winter');
  expect(ticked).not.toContain('Three-season down sleeping bag');
  expect(shown).toContain('Double-width sleeping bag');
});

test.each([
  ['unreine Haut', 'Pump-foam face wash'],
  ['Krafttraining zu Hause', 'Pilates hand weights'],
  ['Suppe an kalten Tagen', 'Ten-litre stockpot'],
  ['Kinderbuch zum Vorlesen', 'Night bus bedtime story'],
  ['sicher im Straßenverkehr', 'Clip-on spoke reflectors'],
  ['Fotos von meinen Kindern', 'Square instant camera'],
  ['Vorhänge kürzen', 'Mechanical sewing machine'],
  ['leichtes Gepäck', 'Frameless ultralight pack'],
])('is offered first what shops sell for it: %s', async (text, name) => {
  expect((await asked(text)).shown).toContain(name);
});

test.each(['Dinosaurier', 'Blattläuse', 'Falten', 'Schnarchen'])(
  'German words that the list has are understood, whatever the catalogue holds: %s',
  async (text) => {
    const { search, shop: index } = shop.services.snapshot();
    const { typed } = search.read(text, shop.services.isWord, true);
    expect(index.typed(text, toCompact(await shop.meaningOf(typed))).isUnread).toBe(false);
  },
);

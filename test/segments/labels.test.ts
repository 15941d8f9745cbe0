import { describe, expect, it } from 'vitest';
import { type Product, slug } from '../../src/catalog/product.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { LONGEST_LABEL, labelGroups } from '../../src/segments/labels.js';
import { shelfLabel } from '../../src/segments/shop-names.js';
import { headNoun } from '../../src/segments/word-forms.js';
import { demoShop, product } from './discovery-shop.js';

type Shelf = readonly [department: string, category: string, names: readonly string[], description?: string];

/** Labels of groups, each made of whole shelves. */
function labelsOf(...groups: readonly (readonly Shelf[])[]): string[] {
  const products: Product[] = [];
  const members = groups.map((shelves) =>
    shelves.flatMap(([department, category, names, description = '']) =>
      names.map(
        (name) =>
          products.push(product(`p${products.length}`, { name, department, category, description })) - 1,
      ),
    ),
  );
  return labelGroups(
    products,
    members,
    groups.map(() => []),
  );
}

const times = (count: number, ...names: string[]) =>
  Array.from({ length: count }, (_, i) => `No. ${i} ${names[i % names.length]}`);

const backpacks: Shelf = ['accessories', 'backpack', times(8, 'trail backpack', 'leather backpack')];
const watches: Shelf = ['accessories', 'watch', times(7, 'dive watch', 'gold watch')];
const scarves: Shelf = ['accessories', 'scarf', times(6, 'silk scarf')];
const socks: Shelf = ['apparel', 'socks', times(6, 'wool socks')];

describe('a label', () => {
  it('is the category, made plural, where a feed has a bare word for it', () => {
    expect(labelsOf([backpacks], [watches], [scarves], [socks])).toEqual([
      'Backpacks',
      'Watches',
      'Scarves',
      'Socks',
    ]);
  });

  it('keeps the words of a shop that wrote its categories for people', () => {
    const mats: Shelf = ['Yoga & mindfulness', 'Mats & towels', times(9, 'yoga mat')];
    const tea: Shelf = ['Coffee & tea', 'Tea', times(9, 'green tea')];
    expect(labelsOf([mats], [tea])).toEqual(['Mats & towels', 'Tea']);
  });

  it('joins two categories that share a group', () => {
    expect(labelsOf([watches, scarves], [backpacks, socks])).toEqual([
      'Watches & scarves',
      'Backpacks & socks',
    ]);
  });

  it('is the department where a group is most of it', () => {
    const shelves = ['Mats', 'Blocks', 'Straps', 'Bolsters'].map(
      (name): Shelf => ['Yoga', name, times(5, name)],
    );
    expect(labelsOf(shelves, [backpacks])).toEqual(['Yoga', 'Backpacks']);
  });

  it('says a shared last word once', () => {
    expect(shelfLabel(['Hand tools', 'Power tools'], 'sentence')).toBe('Hand & power tools');
    expect(shelfLabel(['Mats', 'Towels', 'LED lamps'], 'sentence')).toBe('Mats, towels & LED lamps');
  });

  it('is in one case: that in which the shop writes its names', () => {
    const fiction: Shelf = ['Literary Fiction', 'Literary Fiction', times(9, 'novel')];
    const history: Shelf = ['History', 'History', times(8, 'chronicle')];
    const future: Shelf = ['Science Fiction & Fantasy', 'Science Fiction & Fantasy', times(9, 'saga')];
    const art: Shelf = ['Works of Art', 'Works of Art', times(9, 'print')];
    const books: Shelf = ["Children's Books", "Children's Books", times(9, 'tale')];
    expect(labelsOf([fiction, history], [future], [art, books])).toEqual([
      'Literary Fiction & History',
      'Science Fiction & Fantasy',
      "Children's Books & Works of Art",
    ]);
    const mugs: Shelf = ['Mugs and cups', 'Mugs and cups', times(9, 'mug')];
    const jugs: Shelf = ['Beer Jugs', 'Beer Jugs', times(9, 'jug')];
    const plates: Shelf = ['Dinner plates', 'Dinner plates', times(9, 'plate')];
    expect(labelsOf([jugs, plates], [mugs])).toEqual(['Beer jugs & dinner plates', 'Mugs & cups']);
  });

  it('is never the place that the import made up', () => {
    const other: Shelf = ['Other', 'Other', times(9, 'brass candlestick')];
    expect(labelsOf([other], [watches])).toEqual(['Candlesticks', 'Watches']);
  });

  it('takes a vague key for what its products call themselves', () => {
    const keys: Shelf = ['instruments', 'keys', times(9, 'grand piano', 'grand piano', 'synth keyboard')];
    const wind: Shelf = [
      'instruments',
      'wind',
      times(6, 'trumpet', 'flute', 'oboe'),
      'A wind instrument for the attic.',
    ];
    const formal: Shelf = ['footwear', 'formal', times(6, 'oxford', 'loafer', 'pump')];
    expect(labelsOf([keys], [wind], [formal])).toEqual([
      'Pianos & keyboards',
      'Wind instruments',
      'Formal footwear',
    ]);
  });

  it('reads a path, an underscore, a slash and a run-together word', () => {
    const shelves: Shelf[] = [
      ['Home', 'Home > Kitchen > Bread bins', times(4, 'bread bin')],
      ['food', 'sandwiches/wraps', times(4, 'club sandwich')],
      ['food', 'hot_drinks', times(4, 'cocoa')],
      ['homedecor', 'homedecor', times(4, 'vase', 'bowl', 'frame', 'clock'), 'For a home with some decor.'],
    ];
    expect(labelsOf(...shelves.map((shelf) => [shelf]))).toEqual([
      'Bread bins',
      'Sandwiches & wraps',
      'Hot drinks',
      'Home decor',
    ]);
  });

  it('tells the parts of one category apart by what is in them', () => {
    const jackets = (names: readonly string[]): Shelf => ['apparel', 'jacket', names];
    const [one, two] = labelsOf([jackets(times(8, 'puffer jacket'))], [jackets(times(8, 'denim jacket'))]);
    expect([one, two]).toEqual(['Puffer jackets', 'Denim jackets']);
  });

  it('is never given twice, not even to groups that nothing tells apart', () => {
    const same = (): Shelf => ['Shop', 'Mugs', times(5, 'mug')];
    const labels = labelsOf([same()], [same()], [same()], [same()]);
    expect(new Set(labels.map(slug)).size).toBe(4);
  });

  it('is found even where a feed has no categories and no words', () => {
    const bare: Shelf = ['', '', times(5, '')];
    const labels = labelsOf([bare], [['', '', times(6, 'copper kettle')]]);
    expect(labels.every((label) => slug(label) !== '')).toBe(true);
    expect(labels[1]).toBe('Kettles');
  });

  it('of every segment of a real shop can be read: sentence case, short, unlike any other', () => {
    const { segments } = discoverSegments(demoShop());
    for (const { label, id } of segments) {
      expect(label).toMatch(/^\p{Lu}/u);
      expect(label).not.toMatch(/[·_/>]|\d{3}|\s{2}/);
      expect(label.length).toBeLessThanOrEqual(LONGEST_LABEL);
      expect(id).toBe(slug(label));
    }
    expect(new Set(segments.map((segment) => segment.id)).size).toBe(segments.length);
  });
});

describe('what a name calls its product', () => {
  it.each([
    ['Cork-topped yoga mat with strap', 'mat'],
    ['Set of 6 silver spoons', 'spoon'],
    ['Enamel mugs, pair', 'mug'],
    ['35 mm film', 'film'],
    ['Camera lenses', 'lens'],
    ['  ', undefined],
  ])('of %j is %j', (name, noun) => {
    expect(headNoun(name)).toBe(noun);
  });
});

describe('a label of a catalogue that is not in English', () => {
  const german: Shelf = [
    'wohnen',
    'Lampe',
    times(8, 'Leselampe aus Messing', 'Hängelampe aus Glas'),
    'Warmes Licht zum Lesen im Bett, mit einem Schalter am Kabel.',
  ];
  const kitchen: Shelf = [
    'Küche & Bad',
    'Becher',
    times(8, 'Emaillebecher', 'Becher mit Henkel'),
    'Hält den Tee lange warm und lässt sich gut spülen.',
  ];
  const french: Shelf = [
    'Maison',
    'lampe',
    times(8, 'Lampe de lecture en laiton', 'Lampe suspendue'),
    'Une lumière chaude pour lire au lit, avec un interrupteur sur le câble.',
  ];
  const french2: Shelf = [
    'Maison',
    'Tasse émaillée',
    times(8, 'Tasse bleue', 'Tasse avec anse'),
    'Garde le thé au chaud et se lave facilement.',
  ];

  it('is what its shop wrote, with no English plural', () => {
    expect(labelsOf([german], [kitchen])).toEqual(['Lampe', 'Becher']);
    expect(labelsOf([german, kitchen])).toEqual(['Becher & Lampe']);
    expect(labelsOf([french], [french2])).toEqual(['Lampe', 'Tasse émaillée']);
  });
});

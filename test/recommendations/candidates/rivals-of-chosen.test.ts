import { describe, expect, it } from 'vitest';
import { rivalsOfChosen, servedBy } from '../../../src/recommendations/candidates/rivals-of-chosen.js';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import { plainKinds } from '../../../src/recommendations/kinds/plain-kinds.js';
import { isOneForNow, isTakenInSeveral } from '../../../src/recommendations/kinds/taken-in-several.js';
import type { Visit } from '../../../src/visits/visit.js';

const PRODUCTS = [
  { id: 'head-torch', kind: 'camp lights > head torches', category: 'Lights', department: 'Camping' },
  { id: 'running-torch', kind: 'camp lights > head torches', category: 'Safety', department: 'Running' },
  { id: 'pocket-torch', kind: 'camp lights > pocket torches', category: 'Lights', department: 'Camping' },
  { id: 'assam', kind: 'black teas', category: 'Tea', department: 'Coffee & tea' },
  { id: 'darjeeling', kind: 'black teas', category: 'Tea', department: 'Coffee & tea' },
  { id: 'teapot', kind: 'teapots', category: 'Tea', department: 'Coffee & tea' },
  { id: 'iron-teapot', kind: 'teapots', category: 'Tea', department: 'Coffee & tea' },
  { id: 'moka-pot', kind: 'coffee makers > moka pots', category: 'Brewing', department: 'Coffee & tea' },
  { id: 'cezve', kind: 'coffee makers > cezves', category: 'Brewing', department: 'Coffee & tea' },
  { id: 'down-bag', kind: 'down sleeping bags & quilts', category: 'Sleeping', department: 'Camping' },
  { id: 'summer-bag', kind: 'summer sleeping bags', category: 'Sleeping', department: 'Camping' },
  { id: 'double-bag', kind: 'double sleeping bags', category: 'Sleeping', department: 'Camping' },
  { id: 'dotted-notebook', kind: 'writing books > notebooks', category: 'Paper', department: 'Office' },
  { id: 'field-notebook', kind: 'writing books > notebooks', category: 'Paper', department: 'Office' },
  { id: 'sketchbook', kind: 'writing books > sketchbooks', category: 'Paper', department: 'Office' },
  { id: 'envelopes', kind: 'envelopes', category: 'Paper', department: 'Office' },
  { id: 'white-envelopes', kind: 'envelopes', category: 'Paper', department: 'Office' },
  { id: 'singlet', kind: 'running vests & t-shirts', category: 'Clothing', department: 'Running' },
  { id: 'running-tee', kind: 'running vests & t-shirts', category: 'Clothing', department: 'Running' },
] as const;

const at = (position: number) => PRODUCTS[position]!;
const index = {
  position: (id: string) => PRODUCTS.findIndex((one) => one.id === id),
  kind: (position: number) => at(position).kind,
  widestKind: (position: number) => at(position).kind.split(' > ')[0],
  noun: () => undefined,
  isDear: (position: number) => at(position).id === 'down-bag',
  plainKinds: (position: number) => plainKinds(at(position), PRODUCTS),
  isTakenInSeveral: (position: number) => isTakenInSeveral(at(position)),
  isOneForNow: (position: number) => isOneForNow(at(position)),
  shelf: (position: number) => at(position).category,
  ofKind: (position: number) =>
    PRODUCTS.flatMap(({ kind }, other) => (kind === at(position).kind ? [other] : [])),
  peers: (position: number) =>
    PRODUCTS.flatMap(({ category }, other) => (category === at(position).category ? [other] : [])),
} as unknown as ShopIndex;

const holding = (...ids: readonly string[]) =>
  ({
    bought: new Set(),
    basket: new Map(ids.map((id) => [id, 1])),
    because: new Map(),
    entries: [],
  }) as unknown as Visit;
const having = (...ids: readonly string[]) => ({ ...holding(), bought: new Set(ids) }) as unknown as Visit;
const namesOf = (positions: Iterable<number>) => [...positions].map((position) => at(position).id).sort();

describe('what could stand in for something in the basket', () => {
  it('is of its very kind wherever it stands, where one is enough', () => {
    expect(namesOf(rivalsOfChosen(holding('head-torch'), index))).toEqual(['head-torch', 'running-torch']);
  });

  it('is nothing of what people take several of', () => {
    expect(rivalsOfChosen(holding('assam'), index)).toEqual([]);
  });

  it('is a teapot of a teapot, which people do not take several of because it stands among teas', () => {
    expect(namesOf(rivalsOfChosen(having('teapot'), index))).toEqual(['iron-teapot', 'teapot']);
    expect(rivalsOfChosen(having('assam'), index)).toEqual([]);
  });

  it('is of one wider kind, of what was bought', () => {
    expect(namesOf(rivalsOfChosen(holding('moka-pot'), index))).toEqual(['moka-pot']);
    expect(namesOf(rivalsOfChosen(having('moka-pot'), index))).toEqual(['cezve', 'moka-pot']);
  });

  it('is a second notebook or garment of one that was bought, and no second pack of what is used up', () => {
    expect(namesOf(rivalsOfChosen(having('dotted-notebook'), index))).toEqual([
      'dotted-notebook',
      'field-notebook',
    ]);
    expect(namesOf(rivalsOfChosen(having('singlet'), index))).toEqual(['running-tee', 'singlet']);
    expect(rivalsOfChosen(having('envelopes'), index)).toEqual([]);
    expect(rivalsOfChosen(holding('dotted-notebook', 'singlet'), index)).toEqual([]);
  });

  it('is what was not ticked of own words, of the category of something that was bought', () => {
    const words = (meant: readonly string[], notMeant: readonly string[]) => ({
      ...{ type: 'phrase', text: 'letters', agreed: { meant, notMeant } },
    });
    const visit = (...entries: readonly object[]) =>
      ({ ...having('envelopes'), entries }) as unknown as Visit;
    const notMeant = ['sketchbook', 'assam'];
    expect(namesOf(rivalsOfChosen(visit(words([], notMeant)), index))).toEqual(['sketchbook']);
    expect(rivalsOfChosen(visit(words([], notMeant), words(['sketchbook'], [])), index)).toEqual([]);
    const looked = { type: 'signal', kind: 'view', product: 'sketchbook' };
    const bought = { type: 'signal', kind: 'purchase', product: 'envelopes' };
    expect(rivalsOfChosen(visit(words([], notMeant), bought, looked), index)).toEqual([]);
  });

  it('is shown again with what is of the kind of one that was looked at since, and by nothing that was hidden', () => {
    const since = (kind: string) =>
      ({
        ...having('moka-pot'),
        entries: [
          { type: 'signal', kind: 'purchase', product: 'moka-pot' },
          { type: 'signal', kind, product: 'cezve' },
        ],
      }) as unknown as Visit;
    expect(namesOf(rivalsOfChosen(since('view'), index))).toEqual(['moka-pot']);
    expect(namesOf(rivalsOfChosen(since('hide'), index))).toEqual(['cezve', 'moka-pot']);
  });

  it('is of one plain kind, of what is dear', () => {
    expect(namesOf(rivalsOfChosen(holding('down-bag'), index))).toEqual([
      'double-bag',
      'down-bag',
      'summer-bag',
    ]);
  });

  it('stands on the page of the thing itself, where it is compared', () => {
    const compared = new Set(['head-torch']) as never;
    expect(rivalsOfChosen(holding('head-torch'), index, compared)).toEqual([]);
  });

  it('goes with nothing else, also of what people take several of', () => {
    expect(namesOf(servedBy(holding('down-bag', 'assam'), index))).toEqual([
      'assam',
      'darjeeling',
      'double-bag',
      'down-bag',
      'summer-bag',
    ]);
  });
});

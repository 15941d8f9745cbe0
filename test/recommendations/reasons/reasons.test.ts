import { describe, expect, it } from 'vitest';
import type { Kinship } from '../../../src/recommendations/kinds/kinships.js';
import type { Explanation } from '../../../src/recommendations/reasons/explanation.js';
import type { Lead } from '../../../src/recommendations/reasons/leads.js';
import { shelfReasons } from '../../../src/recommendations/reasons/reasons.js';
import type { EntryId } from '../../../src/visits/entry.js';
import { en } from '../../../src/wording/en/index.js';
import { cardReasonLine, type Names, reasonLine, sharedReasonLine } from '../../../src/wording/reasons.js';

const saved = (product: string, value = 1, kinship: Kinship = 'alike'): Lead => ({
  type: 'signal',
  interest: 'segment:coffee',
  signal: {
    entry: `save-${product}` as EntryId,
    kind: 'save',
    product: product as never,
    at: 0,
    kinship,
    value,
  },
});
const card = (...leads: readonly [Lead, ...Lead[]]) => ({ leads }) as Explanation;
const names: Names = {
  product: (id) => id,
  shelf: (id, of) => (of === 'category' ? `${id} and the like` : 'Kitchen'),
  interest: () => 'Coffee',
  kinds: () => [],
  joined: () => '2026-10-03',
};
const TELLING = { names, t: en };
const foundLead = (
  kinship: Kinship,
  found: string | readonly string[],
  foundAll?: readonly string[],
): Lead => ({
  type: 'signal',
  interest: 'segment:pets',
  signal: {
    entry: 'search' as EntryId,
    kind: 'search',
    product: undefined,
    found: found as never,
    ...(foundAll && { foundAll: foundAll as never }),
    at: 0,
    kinship,
    value: 1,
  },
});

const NOWHERE = { type: 'none' } as const;

/** What stands above the shelf, then under each card. */
function told(...cards: Explanation[]): string[] {
  const { shared, own } = shelfReasons(cards);
  return [
    sharedReasonLine(shared, TELLING, NOWHERE),
    ...own.map((reason) => cardReasonLine(reason, TELLING, NOWHERE)),
  ];
}

describe('the reasons of a shelf', () => {
  it('name what a search found beside each card, and not above the very thing', () => {
    const [above, ...cards] = told(
      card(foundLead('same', 'hay')),
      card(saved('beans')),
      card(saved('beans')),
    );
    expect(above).toBe('');
    expect(cards[0]).toBe('Found in hay and the like by a search of yours');
  });

  it('say of what kind a search found something, where all that it found is of one', () => {
    const kinds: Record<string, readonly string[]> = {
      road: ['shoes', 'road shoes'],
      trail: ['shoes', 'trail shoes'],
      hat: ['hats'],
    };
    const saying = (...found: readonly string[]) =>
      reasonLine(foundLead('same', found), { names: { ...names, kinds: (id) => kinds[id] ?? [] }, t: en });
    expect(saying('trail')).toBe('Found among trail shoes by a search of yours');
    expect(saying('trail', 'road')).toBe('Found among shoes by a search of yours');
    expect(saying('hat', 'road')).toBe('Found in Kitchen by a search of yours');
    expect(saying('hat', 'scarf')).toBe('Found in Kitchen by a search of yours');
  });

  it('say the category of what a search found, where that says more than the kind', () => {
    const saying = (category: string, kind: string) =>
      reasonLine(foundLead('same', ['tin']), {
        names: { ...names, kinds: () => [kind], shelf: () => category },
        t: en,
      });
    expect(saying('Baking tins & moulds', 'tins')).toBe('Found in Baking tins & moulds by a search of yours');
    expect(saying('Baking tins & moulds', 'moulds')).toBe('Found among moulds by a search of yours');
    expect(saying('Baking tins & tins', 'tins')).toBe('Found among tins by a search of yours');
    expect(saying('Baking tins & moulds', 'cake tins')).toBe('Found among cake tins by a search of yours');
  });

  it('name no part of the shop where less than half of what a search found stands', () => {
    const shelves: Record<string, Record<'category' | 'department', string>> = {
      wired: { category: 'Listening', department: 'Music' },
      open: { category: 'Watches', department: 'Running' },
      racing: { category: 'Clothing', department: 'Running' },
    };
    const saying = (...foundAll: readonly string[]) =>
      reasonLine(foundLead('same', ['open'], foundAll), {
        names: { ...names, shelf: (id, of) => shelves[id]?.[of] },
        t: en,
      });
    expect(saying('open', 'wired')).toBe('Found by a search of yours');
    expect(saying('open', 'racing')).toBe('Found in Running by a search of yours');
    expect(saying('open')).toBe('Found in Watches by a search of yours');
  });

  it('stand under each card where they differ', () => {
    expect(told(card(saved('beans')), card(saved('cups')))).toEqual([
      '',
      'Because you saved beans',
      'Because you saved cups',
    ]);
  });

  it('stand once above it where all share one', () => {
    expect(told(card(saved('beans')), card(saved('beans')))).toEqual(['Because you saved beans', '', '']);
  });

  it('stand once above it where most share one, and then say that some have another', () => {
    const [beans, cups] = [card(saved('beans')), card(saved('cups'))];
    expect(told(beans, cups, beans, beans)).toEqual([
      'Unless said otherwise: because you saved beans',
      '',
      'Because you saved cups',
      '',
      '',
    ]);
  });

  it('stand under each card where two of three share one, and where most are new', () => {
    const beans = card(saved('beans'));
    const added = card({ type: 'new', position: 0 });
    expect(told(beans, beans, added)).toEqual([
      '',
      'Because you saved beans',
      'Because you saved beans',
      'New in the shop since 3 October',
    ]);
    expect(told(beans, added, added, added)[0]).toBe('');
  });

  it('name what speaks next for a card whose first reason stands above, if it says enough', () => {
    const [above, first, second] = told(
      card(saved('beans'), saved('cups', 0.5)),
      card(saved('beans'), saved('cups', 0.05)),
    );
    expect([above, first, second]).toEqual(['Because you saved beans', 'Also because you saved cups', '']);
  });

  it('say what joins the two where the card is not alike', () => {
    const line = (kinship: Kinship) => told(card(saved('beans', 1, kinship)))[1];
    expect(line('alike')).toBe('Because you saved beans');
    expect(line('category')).toBe('More in beans and the like, because you saved beans');
    expect(line('department')).toBe('More in Kitchen, because you saved beans');
    expect(line('interest')).toBe('More in Coffee, because you saved beans');
  });

  it('are two reasons where one product has alike and other cards', () => {
    const alike = card(saved('beans'), saved('cups', 0.5, 'department'));
    const other = card(saved('beans', 1, 'department'));
    expect(told(alike, alike, other)).toEqual([
      '',
      'Because you saved beans',
      'Because you saved beans',
      'More in Kitchen, because you saved beans',
    ]);
  });

  it('stay under the card of a shelf of one, and where exactly half share one', () => {
    expect(told(card(saved('beans')))).toEqual(['', 'Because you saved beans']);
    expect(told(card(saved('beans')), card(saved('beans')), card(saved('a')), card(saved('b')))[0]).toBe('');
  });
});

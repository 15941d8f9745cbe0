import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../src/interests/signature.js';
import { FORGOTTEN_BELOW } from '../../src/interests/strength.js';
import type { FileInterest } from '../../src/signature-file/format.js';
import { leaving } from '../../src/signature-file/leaving.js';
import { readFile } from '../../src/signature-file/read-file.js';
import { fileSigning } from '../../src/signature-file/signing.js';
import { writeFile } from '../../src/signature-file/write-file.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';
import { MOST_AGREED, MOST_SHOWN } from '../../src/visits/agreement.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit, type Visit } from '../../src/visits/visit.js';
import { consent, entry, NOON, signal } from '../support/entries.js';
import { axisMeaning, tinyShop } from '../support/tiny-shop.js';

const source = tinyShop();
const shop = {
  source,
  nameAt: (position: number) => `Name of ${source.ids[position]}`,
  labelOf: ({ label }: { readonly label: string }) => label,
};
const signing = fileSigning('a secret');
const weeks = entry({ type: 'memory', length: 'weeks' }, NOON - 40 * DAY);
const visitOf = (log: readonly Entry[]): Visit => readVisit([consent(true, NOON - 40 * DAY), weeks, ...log]);
const phrase = (text: string, at: number) => entry({ type: 'phrase', text, meaning: axisMeaning(1) }, at);

/** What a file makes in a new visit of the same shop. */
function imported(interests: readonly FileInterest[], at: number): Visit {
  const entries = interests.map(({ halfLife, at: since, agreed, ...one }) =>
    entry(
      {
        ...one,
        ...(agreed && { agreed: { meant: idsOf(agreed.meant), notMeant: idsOf(agreed.notMeant) } }),
        type: 'imported',
        meaning: axisMeaning(1),
        halfLife: halfLife * SECOND,
        since: since * SECOND,
      },
      at,
    ),
  );
  return readVisit([consent(true, at), ...entries]);
}
const idsOf = (names: readonly string[]) => source.ids.filter((id) => names.includes(`Name of ${id}`));
const strengths = (visit: Visit, now: number) =>
  new Map(signatureOf(visit, source, now).interests.map(({ label, strength }) => [label, strength]));

describe('interests that leave', () => {
  it('are those of the page, by name, with examples of what they were about', () => {
    const log = [signal('save', 'yoga-1', NOON - HOUR), phrase('green tea', NOON - MINUTE)];
    expect(leaving(visitOf(log), shop, NOON)).toEqual([
      {
        ...{ called: 'label', name: 'yoga', weight: 1, halfLife: (21 * DAY) / SECOND },
        ...{ at: (NOON - HOUR) / SECOND, examples: ['Name of yoga-1'] },
      },
      {
        ...{ called: 'phrase', name: 'green tea', weight: 0.8, halfLife: (14 * DAY) / SECOND },
        ...{ at: (NOON - MINUTE) / SECOND, examples: [] },
      },
    ]);
  });

  it('hold nothing of what was hidden or called not relevant', () => {
    const visit = visitOf([
      signal('hide', 'coffee-1'),
      signal('notRelevant', 'music-1'),
      signal('save', 'yoga-1'),
    ]);
    expect(JSON.stringify(leaving(visit, shop, NOON))).not.toMatch(/coffee|music/);
  });

  it('weigh at the moment of the file what lasts of them, half at least, and never more than in the visit', () => {
    const times = fc.integer({ min: NOON - 10 * DAY, max: NOON });
    const kinds = fc.constantFrom('view', 'interested', 'save', 'purchase', 'hide', 'notRelevant' as const);
    const signals = fc.array(
      fc
        .tuple(kinds, fc.constantFrom(...source.ids), times)
        .map(([kind, product, at]) => signal(kind, product, at)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(signals, fc.integer({ min: MINUTE, max: 20 * DAY }), (log, later) => {
        const visit = visitOf(log);
        const now = NOON + 2 * MINUTE;
        const file = leaving(visit, shop, now);
        for (const at of [now, now + later]) {
          const own = strengths(visit, at);
          for (const [label, strength] of strengths(imported(file, at), at))
            expect(strength, label).toBeLessThanOrEqual((own.get(label) ?? FORGOTTEN_BELOW) + 0.001);
        }
        const here = strengths(imported(file, now), now);
        for (const [label, strength] of strengths(visit, now))
          if (strength > 0.06)
            expect(here.get(label), label).toBeGreaterThan(1 - Math.sqrt(1 - strength) - 0.005);
      }),
    );
  });
});

describe('presses and looks of one interest', () => {
  const day = (log: readonly Entry[]) => leaving(visitOf(log), shop, NOON)[0]?.halfLife ?? Number.NaN;
  const pressed = [signal('interested', 'yoga-1', NOON - HOUR), signal('save', 'yoga-1', NOON - HOUR)];
  const looks = [1, 2, 3].map((minutes) => signal('view', 'yoga-2', NOON - minutes * MINUTE));

  it('leave at the pace of the presses', () => {
    expect(day([...pressed, ...looks]) * SECOND).toBeGreaterThan(10 * DAY);
    expect(day([...pressed, ...looks])).toBe(day(pressed));
  });

  it('leave at the pace of the looks where those are most of it', () => {
    const more = [signal('view', 'yoga-1', NOON - 4 * MINUTE)];
    expect(day([signal('interested', 'yoga-1', NOON - 40 * DAY), ...looks, ...more]) * SECOND).toBeLessThan(
      DAY,
    );
  });
});

describe('written, read and written again', () => {
  const texts = (visit: Visit, now: number) => writeFile(leaving(visit, shop, now), signing);
  const interestsIn = (text: string) => {
    const read = readFile(text);
    if ('fault' in read) throw new Error(read.fault.why);
    return read.interests;
  };

  it('is the same file, byte for byte, hours later too', () => {
    const log = [
      signal('view', 'music-2', NOON),
      signal('save', 'yoga-1', NOON - HOUR),
      signal('interested', 'yoga-2', NOON - MINUTE),
      phrase('nothing of the kind', NOON - DAY),
    ];
    const first = texts(visitOf(log), NOON);
    for (const later of [0, HOUR, 2 * HOUR]) {
      const second = texts(imported(interestsIn(first), NOON + later), NOON + later + MINUTE);
      expect(second).toBe(first);
    }
  });

  it('is the same file where own words were agreed on, with as many products as may be asked about', () => {
    const [first, ...others] = source.ids;
    const agreed = { meant: [first as never], notMeant: others.slice(0, MOST_AGREED) as never[] };
    const words = entry({ type: 'phrase', text: 'tea', meaning: axisMeaning(1), agreed }, NOON);
    const text = texts(visitOf([words]), NOON);
    const [read] = interestsIn(text);
    expect(read?.agreed?.meant).toEqual([`Name of ${first}`]);
    expect(read?.agreed?.notMeant).toHaveLength(agreed.notMeant.length);
    expect(agreed.notMeant.length).toBeGreaterThan(MOST_SHOWN);
    const again = texts(imported(interestsIn(text), NOON + HOUR), NOON + HOUR + MINUTE);
    expect(again).toBe(text);
    expect(texts(imported(interestsIn(again), NOON + HOUR), NOON + 2 * HOUR)).toBe(text);
  });

  it('is another file once an interest was touched', () => {
    const first = texts(visitOf([signal('save', 'yoga-1', NOON - HOUR)]), NOON);
    const visit = imported(interestsIn(first), NOON);
    const touched = readVisit([
      ...visit.entries,
      entry({ type: 'weigh', interest: 'segment:yoga', factor: 0.5 }, NOON),
    ]);
    expect(interestsIn(texts(touched, NOON))[0]?.weight).toBeCloseTo(
      (interestsIn(first)[0]?.weight ?? 0) / 2,
      2,
    );
  });

  it('leaves out what has faded, here or since', () => {
    const first = texts(visitOf([signal('view', 'yoga-1', NOON)]), NOON);
    expect(interestsIn(first)).toHaveLength(1);
    expect(interestsIn(texts(imported(interestsIn(first), NOON + DAY), NOON + DAY))).toEqual([]);
  });
});

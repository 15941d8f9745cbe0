import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/interests/signature.js';
import { DAY, HOUR, MINUTE } from '../../../src/time/clock.js';
import { begunBy } from '../../../src/visits/begun.js';
import type { Decision } from '../../../src/visits/decision.js';
import type { Entry, EntryId, ImportedEntry } from '../../../src/visits/entry.js';
import { entryId, pressSeed } from '../../../src/visits/entry-ids.js';
import { type Brought, decide, nameOf } from '../../../src/visits/presses/bring.js';
import { decide as undo } from '../../../src/visits/presses/undo.js';
import { readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { consent, entry, NOON, remove, signal } from '../../support/entries.js';
import { axisMeaning, tinyShop } from '../../support/tiny-shop.js';

const source = tinyShop();

function imported(name: string, fields: Partial<ImportedEntry> = {}): ImportedEntry {
  return {
    ...{ type: 'imported', called: 'label', name, meaning: axisMeaning(1), weight: 1 },
    ...{ halfLife: 14 * DAY, since: NOON - HOUR, examples: [] },
    ...fields,
  };
}
const brought = (entry: ImportedEntry, fields: Partial<Brought> = {}): Brought => ({
  ...{ entry, isReadable: true, isAboutSomebody: false, isUnderstood: true },
  ...fields,
});

function visitOf(log: readonly Entry[], fields: Partial<VisitNow> = {}): VisitNow {
  const visit = readVisit(log);
  return {
    ...{ now: NOON, visit, logged: log, open: log.length > 0, partial: false },
    ...{ personalised: visit.consent.has('personalise'), inStatistics: false, withdrawn: {} },
    ...{ privacySignal: undefined, endsAt: NOON + DAY },
    ...fields,
  };
}
const bring = (visit: VisitNow, all: readonly Brought[], here: readonly ImportedEntry[] = []): Decision =>
  decide(
    visit,
    { brought: all, known: [] },
    { namesIn: () => new Set(here.map(nameOf)), isNever: ({ name }) => name === 'never' },
    'a-token-of-a-form',
  );
const why = (decision: Decision) => ('refused' in decision ? decision.refused.why : undefined);
const namesOf = (decision: Decision) =>
  'entries' in decision ? decision.entries.map((one) => ('name' in one ? one.name : one.type)) : [];

const [yoga, tea] = [imported('yoga'), imported('tea')];

describe('a file that is brought', () => {
  it('begins personalisation with what it holds', () => {
    expect(namesOf(bring(visitOf([]), [brought(yoga), brought(tea)]))).toEqual(['consent', 'yoga', 'tea']);
    expect(namesOf(bring(visitOf([consent()]), [brought(yoga)]))).toEqual(['yoga']);
  });

  it('leaves outside what is here, has faded, cannot be read or is about somebody', () => {
    const all = [
      brought(yoga),
      brought(imported('here')),
      brought(imported('gone', { since: NOON - 100 * DAY })),
      brought(imported('чай'), { isReadable: false }),
      brought(imported('Julia'), { isAboutSomebody: true }),
    ];
    expect(namesOf(bring(visitOf([consent()]), all, [imported('here')]))).toEqual(['yoga']);
    expect(why(bring(visitOf([]), all.slice(1), [imported('here')]))).toBe('nothingToTakeIn');
  });

  it('leaves outside what the shopper never wants again, whoever called it so', () => {
    const all = [brought(yoga), brought(imported('never')), brought(imported('never', { called: 'phrase' }))];
    expect(namesOf(bring(visitOf([consent()]), all))).toEqual(['yoga']);
  });

  it('tells a shop’s name from the same in the shopper’s own words', () => {
    const own = brought(imported('yoga', { called: 'phrase' }));
    expect(namesOf(bring(visitOf([consent()]), [own], [yoga]))).toEqual(['yoga']);
  });

  it('is refused whole where the model has not read all of it', () => {
    const unread = brought(imported('unread'), { isUnderstood: false });
    expect(why(bring(visitOf([]), [brought(yoga), unread]))).toBe('modelAway');
  });

  it('is refused while the browser objects, and asks first after a withdrawal', () => {
    expect(why(bring(visitOf([], { privacySignal: 'gpc' }), [brought(yoga)]))).toBe('objects');
    const ended = visitOf([consent(false)], { withdrawn: { personalise: 'e' as EntryId } });
    expect(why(bring(ended, [brought(yoga)]))).toBe('personalisationEnded');
  });

  it('makes way for as many as one file holds since the visit last started over', () => {
    const held = Array.from({ length: 64 }, (_, at) => entry(imported(`held ${at}`), NOON - MINUTE));
    expect(why(bring(visitOf([consent(), ...held]), [brought(yoga)]))).toBe('tooManyImported');
    const anew = [consent(), ...held, entry({ type: 'reset' }, NOON)];
    expect(namesOf(bring(visitOf(anew), [brought(yoga)]))).toEqual(['yoga']);
  });

  it('sent twice is settled by what it did', () => {
    const id = entryId(pressSeed('a-token-of-a-form'), tea);
    const log = [consent(), entry(yoga), entry(tea, NOON, id)];
    expect(bring(visitOf(log), [brought(yoga), brought(tea)])).toEqual({ settled: id });
  });
});

describe('taking back', () => {
  const log = [consent(true, NOON), entry(yoga, NOON, 'a'), entry(tea, NOON, 'b')];

  it('takes back all of one file, with the agreement it gave', () => {
    const begun = [{ ...consent(true, NOON), withPress: true as const }, ...log.slice(1)] as Entry[];
    expect(begunBy('b' as EntryId, begun)).toBe(begun[0]);
    const decision = undo(visitOf(begun), { entry: 'b' as EntryId });
    expect(decision).toMatchObject({ withdraws: 'personalise' });
    expect('entries' in decision ? decision.entries : []).toEqual(
      ['a', 'b', begun[0]?.id].map((id) => ({ type: 'undo', entry: id })),
    );
  });

  it('leaves what another file brought, and the agreement of before', () => {
    const other = entry(imported('music'), NOON + MINUTE, 'c');
    const decision = undo(visitOf([...log, other]), { entry: 'c' as EntryId });
    expect(decision).toEqual({ entries: [{ type: 'undo', entry: 'c' }] });
  });
});

describe('the signature', () => {
  const at = (log: readonly Entry[], now = NOON) => signatureOf(readVisit(log), source, now);
  const labels = (log: readonly Entry[], now = NOON) => at(log, now).interests.map(({ label }) => label);

  it('has the shop’s own interest where a file names it, else one of that name', () => {
    const { interests } = at([consent(), entry(yoga), entry(tea, NOON, 'tea-of-a-file')]);
    expect(interests.map(({ id }) => id)).toEqual(['phrase:tea-of-a-file', 'segment:yoga']);
  });

  it('fades what came by the file until it came, and by the memory of the visit from then on', () => {
    const [{ strength = 0 } = {}] = at([
      consent(),
      entry(imported('tea', { since: NOON - 14 * DAY })),
    ]).interests;
    expect(strength).toBeCloseTo(1 - Math.exp(-0.5), 6);
    const later = at([consent(), entry(imported('tea', { since: NOON }))], NOON + 4 * HOUR);
    expect(later.interests[0]?.strength).toBeCloseTo(1 - Math.exp(-0.5), 6);
  });

  it('counts a file that two windows took in at one moment once', () => {
    const once = at([consent(), entry(yoga)]);
    const twice = at([consent(), entry(yoga), entry(yoga)]);
    expect(twice.interests[0]?.strength).toBe(once.interests[0]?.strength);
  });

  it('loses it when it is removed, and has it again when it is brought again', () => {
    const log = [consent(), entry(yoga, NOON - MINUTE), remove('segment:yoga', NOON)];
    expect(labels(log)).toEqual([]);
    expect(labels([...log, entry(yoga, NOON + 1)], NOON + 1)).toEqual(['yoga']);
  });

  it('does not push looks of the visit back: what came was done elsewhere', () => {
    const look = signal('view', 'coffee-1', NOON - MINUTE);
    const many = Array.from({ length: 20 }, (_, at) => entry(imported(`tea ${at}`)));
    const later = (log: readonly Entry[]) => at(log).evidence.find(({ kind }) => kind === 'view')?.later;
    expect(later([consent(), look, ...many])).toBe(0);
    expect(later([consent(), look, signal('view', 'coffee-2', NOON)])).toBe(1);
  });
});

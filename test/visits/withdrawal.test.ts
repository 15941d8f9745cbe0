import { describe, expect, it } from 'vitest';
import type { Entry, EntryBody, EntryId } from '../../src/visits/entry.js';
import { staysWithout } from '../../src/visits/withdrawal.js';
import { basket, NOON, signal } from '../support/entries.js';

const entry = (body: EntryBody): Entry => ({ ...body, id: 'an-entry' as EntryId, at: NOON });
const consent = (purpose: 'personalise' | 'statistics', granted: boolean) =>
  entry({ type: 'consent', purpose, granted });
const counted = entry({ type: 'counted', kind: 'view', segment: '' });

describe('ending personalisation', () => {
  const stays = (one: Entry) => staysWithout('personalise', one);

  it('removes what was noted, pressed and adjusted for it', () => {
    expect(
      [signal('view', 'a'), signal('interested', 'a'), signal('notRelevant', 'a')].filter(stays),
    ).toEqual([]);
    expect([entry({ type: 'reset' }), consent('personalise', true)].filter(stays)).toEqual([]);
  });

  it('keeps basket, saved and hidden things, and that it was ended', () => {
    const kept = [basket('a'), signal('save', 'a'), signal('hide', 'b'), consent('personalise', false)];
    expect(kept.filter(stays)).toEqual(kept);
  });

  it('leaves statistics alone', () => {
    const kept = [counted, consent('statistics', true), consent('statistics', false)];
    expect(kept.filter(stays)).toEqual(kept);
  });
});

describe('ending statistics', () => {
  const stays = (one: Entry) => staysWithout('statistics', one);

  it('removes the marks of having been counted and the agreement, and keeps that it was ended', () => {
    expect([counted, consent('statistics', true)].filter(stays)).toEqual([]);
    expect(stays(consent('statistics', false))).toBe(true);
  });

  it('leaves everything else alone', () => {
    const kept = [signal('view', 'a'), basket('a'), entry({ type: 'reset' }), consent('personalise', true)];
    expect(kept.filter(stays)).toEqual(kept);
  });
});

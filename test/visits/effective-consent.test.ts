import { expect, test } from 'vitest';
import { withEffectiveConsent } from '../../src/visits/effective-consent.js';
import { signal } from '../support/entries.js';

const TERMS = { mode: 'on', objects: false, wasWithdrawn: false, now: Date.UTC(2026, 10, 30, 12) } as const;

test('a shop that begins with consent has it of whoever never spoke', () => {
  expect(withEffectiveConsent([], TERMS).consent).toContain('personalise');
});

test('a withdrawal of which only the head of the log knows is no silence', () => {
  const look = signal('view', 'cork-yoga-block');
  for (const log of [[], [look]])
    expect(withEffectiveConsent(log, { ...TERMS, wasWithdrawn: true }).consent).not.toContain('personalise');
});

test('an objection outweighs what the shop begins with', () => {
  expect(withEffectiveConsent([], { ...TERMS, objects: true }).consent.size).toBe(0);
});

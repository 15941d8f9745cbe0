import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventsOf, type Marker } from '../../src/analytics/emitter/counting.js';
import { EVENT_KINDS, type EventId } from '../../src/analytics/event.js';
import { entry } from '../support/entries.js';

/** All that may ever leave a session: docs/statistics.md says what each is. */
const FIELDS = ['id', 'day', 'kind', 'segment', 'first', 'suspect'];

describe('an event', () => {
  it('is declared with these fields and no other', () => {
    const source = readFileSync('src/analytics/event.ts', 'utf8');
    const [, body = ''] = /export interface VisitEvent \{([\s\S]*?)\n\}/.exec(source) ?? [];
    expect([...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name)).toEqual(FIELDS);
  });

  it('carries them alone, whatever it counts, and nothing of the entry that it counts', () => {
    for (const kind of EVENT_KINDS) {
      for (const suspect of ['robot', 'impossible', undefined] as const) {
        const marker = entry({ type: 'counted', kind, segment: 'tea' as never }) as Marker;
        const [event] = eventsOf([marker], [marker], { suspect, newId: () => 'random' as EventId });
        expect(event).toBeDefined();
        expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(event ?? {})));
        expect(JSON.stringify(event)).not.toContain(marker.id);
        expect(JSON.stringify(event)).not.toContain(String(marker.at));
      }
    }
  });

  it('is made without asking for an address or a browser’s name', () => {
    for (const file of ['src/analytics/emitter/counting.ts', 'src/web/http/visit-counter.ts']) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /user-agent|\.ip\b|remoteAddress|headers|express/i,
      );
    }
  });
});

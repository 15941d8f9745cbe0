import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where the shop is started, and what starts it there. */
const PLACES = ['package.json', 'Dockerfile', 'docker-compose.yml', 'docs/systemd/afterglow.service'];
const START = /[^\n]*dist\/serve[r]?\.js[^\n]*/g;
/** Half of the young generation, megabytes: see *Memory* in docs/figures.md. */
const YOUNG = '--max-semi-space-size=8';

test.each(PLACES)(
  '%s starts the shop with the young generation that its memory was measured with',
  (place) => {
    const starts = readFileSync(place, 'utf8').match(START) ?? [];
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.filter((line) => !line.includes(YOUNG))).toEqual([]);
  },
);

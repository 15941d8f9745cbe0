import { createHash } from 'node:crypto';

/**
 * Which half of the catalogue a product is in for judging by hand: what is tuned is tuned on the one half, and only the
 * other, held back, is measured.
 */
function halfOf(id: string): 'tune' | 'held' {
  return firstByte(id) % 2 === 0 ? 'tune' : 'held';
}

/** The ids of one half in an order that tells nothing of them, the same each time. */
export function drawn(ids: readonly string[], half: 'tune' | 'held'): string[] {
  return ids.filter((id) => halfOf(id) === half).sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}

function firstByte(id: string): number {
  return Number.parseInt(hashOf(id).slice(0, 2), 16);
}

function hashOf(id: string): string {
  return createHash('sha256').update(`complements ${id}`).digest('hex');
}

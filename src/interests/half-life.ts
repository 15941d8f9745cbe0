import { MEMORY, type MemoryLength } from '../visits/memory.js';
import { ruleOf, type SignalKind } from '../visits/signals.js';

/** How long a kind of signal takes to halve in a visit of this memory, milliseconds: its own, or the memory's cap. */
export function halfLifeIn(memory: MemoryLength, kind: SignalKind): number {
  return Math.min(ruleOf(kind).halfLife, MEMORY[memory].longestHalfLife);
}

import { MEMORY, type MemoryLength } from '../sessions/memory.js';
import { SIGNALS, type SignalKind } from './signals.js';

/** How long a kind of signal takes to halve in a visit of this memory, milliseconds: its own, or the memory's cap. */
export function halfLifeIn(memory: MemoryLength, kind: SignalKind): number {
  return Math.min(SIGNALS[kind].halfLife, MEMORY[memory].longestHalfLife);
}

import type { Profiler } from 'node:inspector';

/** What one function cost in a profile. */
export interface Cost {
  readonly name: string;
  /** File and line. */
  readonly place: string;
  /** Microseconds. */
  readonly time: number;
}

/** Functions by their own time, and by that of them and all they called, greatest first. */
export function costsIn(profiles: readonly Profiler.Profile[]) {
  const own = new Map<string, Cost>();
  const total = new Map<string, Cost>();
  for (const profile of profiles) addCosts(profile, own, total);
  const greatest = (costs: ReadonlyMap<string, Cost>) => [...costs.values()].sort((a, b) => b.time - a.time);
  return { own: greatest(own), total: greatest(total) };
}

function addCosts(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  own: Map<string, Cost>,
  total: Map<string, Cost>,
): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  for (const [at, sample] of samples.entries()) {
    const time = timeDeltas[at] ?? 0;
    const node = byId.get(sample);
    const callers = callersOf(sample, byId, parents);
    if (!node || callers.some(isOfNoRequest)) continue;
    add(own, node, time);
    for (const caller of new Map(callers.map((one) => [keyOf(one), one])).values()) add(total, caller, time);
  }
}

/** A node, what called it, and so on. */
function callersOf(
  sample: number,
  byId: ReadonlyMap<number, Profiler.ProfileNode>,
  parents: ReadonlyMap<number, number>,
): Profiler.ProfileNode[] {
  const callers: Profiler.ProfileNode[] = [];
  for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
    const caller = byId.get(id);
    if (caller) callers.push(caller);
  }
  return callers;
}

/** Waiting, and what profiling itself takes. */
function isOfNoRequest({ callFrame }: Profiler.ProfileNode): boolean {
  return callFrame.functionName === '(idle)' || callFrame.url.endsWith('/probe.mjs');
}

function keyOf({ callFrame }: Profiler.ProfileNode): string {
  return `${callFrame.functionName} ${callFrame.url}:${callFrame.lineNumber}`;
}

function add(costs: Map<string, Cost>, { callFrame }: Profiler.ProfileNode, time: number): void {
  const node = { callFrame } as Profiler.ProfileNode;
  const known = costs.get(keyOf(node))?.time ?? 0;
  const file = callFrame.url.replace(/^.*\/(dist|node_modules)\//, '');
  const name = callFrame.functionName === '' ? '(anonymous)' : callFrame.functionName;
  costs.set(keyOf(node), { name, place: `${file}:${callFrame.lineNumber + 1}`, time: known + time });
}

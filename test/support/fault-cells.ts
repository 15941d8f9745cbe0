import {
  ENGINES,
  type Engine,
  FAULTS,
  type Fault,
  type FaultScene,
  type RedisSignal,
} from './fault-scene.js';
import { type ShopLoadResult, shopLoad } from './shop-load.js';

/** Engines that fail together, each in its way. */
export interface Cell {
  readonly name: string;
  readonly faults: readonly (readonly [Engine, Fault | RedisSignal])[];
}

const alone = (engine: Engine, fault: Fault | RedisSignal): Cell => ({
  name: `${engine} ${fault}`,
  faults: [[engine, fault]],
});

/** The fault matrix of docs/design.md, 9: every engine by every fault, signals to Redis, and all at once. */
export const CELLS: readonly Cell[] = [
  ...ENGINES.flatMap((engine) => FAULTS.map((fault) => alone(engine, fault))),
  alone('redis', 'stopped'),
  alone('redis', 'killed'),
  { name: 'all refused', faults: ENGINES.map((engine) => [engine, 'refused'] as const) },
  { name: 'all blackHole', faults: ENGINES.map((engine) => [engine, 'blackHole'] as const) },
];

export interface CellResult extends ShopLoadResult {
  readonly cell: string;
  /** Milliseconds from the end of the fault until every engine is used again. */
  readonly back: number;
}

/** Longer is not back, milliseconds. */
const PATIENCE = 20_000;

/** Sends a load while the cell's engines fail, then sees how soon they are used again. */
export async function tryCell(
  scene: FaultScene,
  cell: Cell,
  load: { readonly requests: number; readonly shoppers?: number },
): Promise<CellResult> {
  const { address } = scene.shop;
  const ends = [];
  for (const [engine, fault] of cell.faults) ends.push(await scene.put(engine, fault));
  const result = await shopLoad({ address, ...load });
  for (const end of ends) await end();
  const healed = performance.now();
  // An open breaker tries its engine only when somebody asks.
  let after = await shopLoad({ address, requests: 20, shoppers: 2 });
  while (!(await allUp(scene)) && performance.now() - healed < PATIENCE) {
    const more = await shopLoad({ address, requests: 20, shoppers: 2 });
    after = { ...after, errors: [...after.errors, ...more.errors], wrong: [...after.wrong, ...more.wrong] };
  }
  return {
    ...result,
    errors: [...result.errors, ...after.errors],
    wrong: [...result.wrong, ...after.wrong],
    cell: cell.name,
    back: performance.now() - healed,
  };
}

async function allUp(scene: FaultScene): Promise<boolean> {
  return Object.values(await scene.states()).every((state) => state === 'up');
}

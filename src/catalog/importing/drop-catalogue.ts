import { lockImports } from './import-lock.js';
import { removeCatalogue, restoreCatalogue } from './swap-catalogue.js';

/** Goes back to the demo. @returns whether there was an imported catalogue */
export async function dropCatalogue(dataDir: string): Promise<boolean> {
  const unlock = await lockImports(dataDir);
  try {
    await restoreCatalogue(dataDir);
    return await removeCatalogue(dataDir);
  } finally {
    await unlock();
  }
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';
import { makeFolder, PRIVATE_FILE } from '../../files/private-files.js';

/** The folder under DATA_DIR in which simulated visits lie. */
export const SIMULATED_FOLDER = 'demo-data';

/** The file in ANALYTICS_DIR that says that what lies there is simulated. */
const MARK = 'simulated';

/** Makes a folder for what is counted of simulated visits. */
export function makeSimulated(analyticsDir: string): void {
  makeFolder(analyticsDir);
  writeFileSync(join(analyticsDir, MARK), '', { mode: PRIVATE_FILE });
}

/** Whether a folder holds simulated visits. */
export function isSimulated(analyticsDir: string): boolean {
  return existsSync(join(analyticsDir, MARK));
}

/**
 * Keeps the shop's own visits out of a folder of simulated ones.
 * @throws SetupError where ANALYTICS_DIR is one
 */
export function refuseSimulated(analyticsDir: string): void {
  if (isSimulated(analyticsDir))
    throw new SetupError(
      `ANALYTICS_DIR (${analyticsDir}) holds simulated visits, which are only to be looked at: nothing of the shop's own is counted or published there. Leave ANALYTICS_DIR out, or name the folder of the shop's own counts.`,
    );
}

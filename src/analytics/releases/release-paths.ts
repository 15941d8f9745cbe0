import { join } from 'node:path';
import type { WeekId } from './week.js';

export const manifestPath = (directory: string, id: WeekId): string => join(directory, `${id}.json`);
export const rowsPath = (directory: string, id: WeekId): string => join(directory, `${id}.parquet`);
/** Where releases lie under `ANALYTICS_DIR`. */
export const releasesDirectory = (analyticsDir: string): string => join(analyticsDir, 'releases');

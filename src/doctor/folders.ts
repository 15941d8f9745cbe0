import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { partitionsAlone } from '../analytics/store/at-work.js';
import { isSimulated } from '../analytics/store/simulated.js';
import type { Config } from '../config.js';
import { fileSentence } from '../files/file-sentence.js';
import { undefinedWhereMissing } from '../files/missing.js';
import { MARGIN } from '../files/room.js';
import { type Check, type Finding, findingsAbout } from './finding.js';
import { lookAtRights } from './rights.js';

/** Below this much free space it is time to make room, bytes. */
const LITTLE = 1_024 ** 3;
const MARGIN_MEGABYTES = MARGIN / 1_024 ** 2;

/** What holds something of shoppers, in DATA_DIR. */
const STORES = ['sessions', 'overflow', 'events'];

/** Rights and free space of DATA_DIR, and who may read the key that signs cookies. */
export const checkDataFolder: Check = async ({ dataDir }) => [
  ...(await lookAt('DATA_DIR', dataDir)),
  ...(await lookAtSecret(join(dataDir, 'secret'))),
  ...(await lookAtRights(
    'DATA_DIR',
    STORES.map((store) => join(dataDir, store)),
  )),
];

/** Rights and free space of the worker's folder. */
export const checkAnalyticsFolder: Check = async (config) => [
  ...(await lookAt('ANALYTICS_DIR', config.analyticsDir)),
  ...(await lookAtRights('ANALYTICS_DIR', [config.analyticsDir])),
  ...lookForWorkers(config),
];

/** A shop without ANALYTICS_DIR starts its worker itself. */
function lookForWorkers({ workerApart, analyticsDir, eventPartitions }: Config): Finding[] {
  if (!workerApart) return [];
  const { ok, warning } = findingsAbout('ANALYTICS_DIR');
  if (isSimulated(analyticsDir))
    return [
      warning(
        "ANALYTICS_DIR holds simulated visits: no worker may count there, and what this shop's own visits do waits in the queue.",
        'When you have looked at them, start the shop without ANALYTICS_DIR, or with the folder of its own counts.',
      ),
    ];
  const alone = partitionsAlone(analyticsDir, eventPartitions);
  if (alone.length === 0) return [ok('A worker counts events there.')];
  const which = alone.length === eventPartitions ? 'events' : `events of partition ${alone.join(', ')}`;
  return [
    warning(
      `No worker counts ${which} there: they wait in the queue, and no week is published.`,
      'Start npm run worker beside the shop, with the same settings; without ANALYTICS_DIR the shop starts one itself.',
    ),
  ];
}

async function lookAt(name: string, folder: string): Promise<Finding[]> {
  const { ok, warning, failed } = findingsAbout(name);
  try {
    // The doctor makes nothing: what is not there yet is made where the next start may make it.
    await access(await nearest(folder), constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const says = code === 'EROFS' ? 'is read-only' : `cannot be written (${code})`;
    const advice =
      fileSentence(Object.assign(error as Error, { setting: name })) ??
      `Give the shop's user the folder, or set ${name} to another.`;
    return [failed(`${folder} ${says}.`, advice)];
  }
  const { blocks, bavail, bsize } = await statfs(await nearest(folder));
  if (blocks === 0) return [failed(`${folder} is on no disk.`, `Set ${name} to a folder on one.`)];
  const free = bavail * bsize;
  const says = `${folder} can be written and has ${sizeText(free)} free.`;
  if (free < MARGIN)
    return [failed(says, `Make room: with less than ${MARGIN_MEGABYTES} MB nothing new is kept.`)];
  return [free < LITTLE ? warning(says, 'Make room before it is full.') : ok(says)];
}

/** Bytes in the unit that leaves a number of two digits or three: 0.0 GB would be no room at all. */
function sizeText(bytes: number): string {
  if (bytes < 1_024 ** 2) return `${Math.floor(bytes / 1_024)} KB`;
  if (bytes < 1_024 ** 3) return `${Math.floor(bytes / 1_024 ** 2)} MB`;
  return `${(bytes / 1_024 ** 3).toFixed(1)} GB`;
}

/** The folder itself, or the nearest one above it that is there. @throws where that is no folder */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(undefinedWhereMissing);
  if (!found) return nearest(dirname(resolve(folder)));
  if (!found.isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  return folder;
}

async function lookAtSecret(path: string): Promise<Finding[]> {
  const { ok, warning } = findingsAbout('DATA_DIR');
  const mode = await stat(path).then(
    (found) => found.mode & 0o077,
    () => undefined,
  );
  if (mode === undefined) return [ok('The key that signs cookies will be made at the first start.')];
  if (mode === 0) return [ok('The key that signs cookies is readable by its owner alone.')];
  return [warning('Others may read the key that signs cookies.', `chmod 600 ${path}`)];
}

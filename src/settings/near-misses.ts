import { editDistance } from './edit-distance.js';
import { SETTINGS, type Setting } from './names.js';

/** A variable that the shop does not read, and the setting that was probably meant. */
export interface NearMiss {
  readonly name: string;
  readonly meant: Setting;
}

/** What names of settings begin with that hardly anything but this shop has; the others are words that many programs use. */
const OWN_WORDS = new Set([
  'AFTERGLOW',
  'CATALOG',
  'CATALOGUE',
  'OVERLOAD',
  'PERSONALISATION',
  'PERSONALIZATION',
  'PUBLIC',
  'QDRANT',
  'REDIS',
  'SHOP',
  'TRUST',
]);

/** What Docker and Kubernetes set by themselves for a neighbour called redis or shop: `REDIS_PORT_6379_TCP_ADDR`, `SHOP_SERVICE_HOST`. */
const OF_A_NEIGHBOUR =
  /^[A-Z0-9_]+?_(?:SERVICE_(?:HOST|PORT)(?:_\w+)?|PORT(?:_\d+_(?:TCP|UDP)\w*)?|ENV_\w+|NAME)$/;

/** Names of fewer letters are words of many programs (`PORT`, `HOST`): only their own letters in another case are meant. */
const SHORTEST = 6;
/** In names of at least so many letters two may be wrong; in shorter ones one. */
const LONG = 10;

/** Variables that are named nearly as a setting is, or begin as only settings of this shop do: nothing reads them. */
export function nearMisses(env: NodeJS.ProcessEnv): readonly NearMiss[] {
  return Object.keys(env)
    .filter((name) => !SETTINGS.some((setting) => setting === name) && !isOfNeighbour(name))
    .toSorted()
    .flatMap((name) => {
      const meant = meantBy(name);
      return meant === undefined ? [] : [{ name, meant }];
    });
}

function isOfNeighbour(name: string): boolean {
  const isSetting = SETTINGS.some((setting) => plain(setting) === plain(name));
  return OF_A_NEIGHBOUR.test(name) && !isSetting;
}

function meantBy(name: string): Setting | undefined {
  const [first = '', ...rest] = name.toUpperCase().split('_');
  const own = first === 'AFTERGLOW' ? rest.join('_') : name;
  const near = SETTINGS.map((setting) => ({ setting, distance: distance(own, setting) })).toSorted(
    (a, b) => a.distance - b.distance,
  );
  const nearest = near[0];
  if (nearest && nearest.distance <= mayDiffer(nearest.setting)) return nearest.setting;
  const longer = SETTINGS.find((setting) => isLonger(name, setting));
  if (longer !== undefined) return longer;
  if (!OWN_WORDS.has(first) || rest.length === 0) return undefined;
  return (near.find(({ setting }) => beginsAs(setting, first)) ?? nearest)?.setting;
}

/** `DATA_DIRECTORY`, `LOG_LEVEL_NAME`: a setting's name of several words, and more behind it. */
function isLonger(name: string, setting: Setting): boolean {
  return setting.includes('_') && name.toUpperCase().startsWith(setting);
}

function beginsAs(setting: Setting, word: string): boolean {
  return setting.startsWith(`${word.replace(/^CATALOG$/, 'CATALOGUE')}_`);
}

function distance(name: string, setting: Setting): number {
  return editDistance(plain(name), plain(setting));
}

function mayDiffer(setting: Setting): number {
  const { length } = plain(setting);
  if (length < SHORTEST) return 0;
  return length < LONG ? 1 : 2;
}

/** Case and what parts the words are the first to be written otherwise. */
function plain(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

import { getSystemErrorName } from 'node:util';

/** LMDB's own errors, by number (lmdb.h); every other number of its is one of the system. */
const LMDB_ERRORS: Readonly<Record<number, keyof typeof SENTENCES>> = {
  [-30796]: 'DAMAGED',
  [-30795]: 'DAMAGED',
  [-30794]: 'FOREIGN',
  [-30793]: 'FOREIGN',
};

const SENTENCES = {
  EROFS: (place: string, setting: string) =>
    `${place} is read-only: mount it so that it can be written, or set ${setting} to another folder.`,
  EACCES: noRight,
  EPERM: noRight,
  ENOSPC: full,
  EDQUOT: full,
  EIO: (place: string) => `The disk of ${place} fails to read or write: look at the machine's own log.`,
  ENOTDIR: (place: string) => `${place} cannot be a folder, because a file is in its way: take that away.`,
  DAMAGED: (place: string) => `${place} is damaged: put it aside and start again, or restore it from a copy.`,
  FOREIGN: (place: string) =>
    `${place} was not made by this version of the shop: put it aside and start again.`,
} as const;

/** What an error tells of itself; `setting` is the variable that names the folder, DATA_DIR where it is absent. */
type Told = 'code' | 'path' | 'syscall' | 'setting';

/** What is wrong with a file or folder, and what to do, as one sentence; undefined for errors of any other kind. */
export function fileSentence(error: unknown): string | undefined {
  const { code, path, syscall, setting: named } = error as Readonly<Record<Told, unknown>>;
  const setting = typeof named === 'string' ? named : 'DATA_DIR';
  if (code === 'ENOENT' && syscall === 'mkdir')
    return `No folder can be made at ${String(path)}: set ${setting} to another.`;
  const name = typeof code === 'number' ? nameOf(code) : code;
  if (typeof name !== 'string' || !Object.hasOwn(SENTENCES, name)) return undefined;
  return SENTENCES[name as keyof typeof SENTENCES](typeof path === 'string' ? path : setting, setting);
}

/** LMDB gives a system's error as its number, without saying which file it was about. */
function nameOf(code: number): string | undefined {
  return LMDB_ERRORS[code] ?? (code > 0 && code < 200 ? getSystemErrorName(-code) : undefined);
}

function noRight(place: string, setting: string): string {
  return `${place} may not be used by this user: run the shop as the user it belongs to, or mend the rights of ${setting}.`;
}

function full(place: string, setting: string): string {
  return `The disk of ${place} is full: make room, or set ${setting} to another.`;
}

import { createHash } from 'node:crypto';
import { constants, copyFile, link, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reading } from '../../catalog/feeds/reading.js';
import { makeFolder } from '../../files/private-files.js';
import { pictureType } from './picture-kind.js';

/** Where pictures come from: the bytes of what a feed names, or why there are none. */
export type PictureSource = (named: string) => Promise<Reading<Uint8Array>>;

/** Bytes of the hash that names a file: equal pictures are one file, and a name never changes its picture. */
const NAME_BYTES = 16;

/** The pictures of a catalogue that is being written. */
export class PictureStore {
  readonly #folder: string;
  readonly #source: PictureSource | undefined;
  readonly #former: string | undefined;

  /**
   * @param folder the new catalogue's `images/`.
   * @param former that of the catalogue it replaces.
   */
  constructor(folder: string, source: PictureSource | undefined, former: string | undefined) {
    this.#folder = folder;
    this.#source = source;
    this.#former = former;
  }

  /** Whether this import was told where to get pictures. */
  get hasSource(): boolean {
    return this.#source !== undefined;
  }

  /** Stores the picture a feed names; the value is its file name. */
  async place(named: string): Promise<Reading<string>> {
    if (this.#source === undefined) return { reason: 'was not imported.' };
    const bytes = await this.#source(named);
    if ('reason' in bytes) return bytes;
    const type = pictureType(bytes.value);
    if ('reason' in type) return type;
    const hash = createHash('sha256')
      .update(bytes.value)
      .digest('hex')
      .slice(0, 2 * NAME_BYTES);
    const file = `${hash}.${type.value}`;
    makeFolder(this.#folder);
    await writeFile(join(this.#folder, file), bytes.value, { flag: 'wx' }).catch(unlessThere);
    return { value: file };
  }

  /** Takes a picture over from the former catalogue; undefined where it is not there. */
  async keep(file: string | undefined): Promise<string | undefined> {
    if (file === undefined || this.#former === undefined || basename(file) !== file) return undefined;
    const from = join(this.#former, file);
    const to = join(this.#folder, file);
    makeFolder(this.#folder);
    try {
      await link(from, to).catch(unlessThere);
      return file;
    } catch {
      return copyFile(from, to, constants.COPYFILE_EXCL)
        .catch(unlessThere)
        .then(
          () => file,
          () => undefined,
        );
    }
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

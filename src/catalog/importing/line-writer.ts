import { type FileHandle, open } from 'node:fs/promises';

const BLOCK = 64 * 1024;

/** Writes a file line by line, in blocks. Not more than a block is held in memory. */
export class LineWriter {
  readonly #handle: FileHandle;
  #held: string[] = [];
  #heldBytes = 0;
  #written = 0;
  /** Blocks are written one after the other, also where several writers do not wait for each other. */
  #last: Promise<void> = Promise.resolve();

  static async open(file: string): Promise<LineWriter> {
    return new LineWriter(await open(file, 'w'));
  }

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Bytes given to it so far: where the next line will begin. */
  get offset(): number {
    return this.#written + this.#heldBytes;
  }

  async write(line: string): Promise<void> {
    this.#held.push(line, '\n');
    this.#heldBytes += Buffer.byteLength(line) + 1;
    if (this.#heldBytes >= BLOCK) await this.flush();
  }

  async flush(): Promise<void> {
    const block = this.#held.join('');
    this.#written += this.#heldBytes;
    this.#held = [];
    this.#heldBytes = 0;
    this.#last = this.#last.then(() => this.#handle.appendFile(block));
    await this.#last;
  }

  /** Closes the file once the disk has it, so that a rename after this never names half a file. */
  async close(): Promise<void> {
    try {
      await this.flush();
      await this.#handle.sync();
    } finally {
      await this.#handle.close();
    }
  }
}

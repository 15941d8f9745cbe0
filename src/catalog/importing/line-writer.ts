import { appendFileSync, closeSync, fsyncSync, openSync, readSync, rmSync } from 'node:fs';

const BLOCK = 64 * 1024;

/** Writes a file line by line, in blocks: not more than a block is held in memory. */
export class LineWriter {
  readonly #file: number;
  #held: string[] = [];
  #heldBytes = 0;
  #written = 0;
  #isOpen = true;

  constructor(readonly path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Bytes given to it so far: where the next line will begin. */
  get offset(): number {
    return this.#written + this.#heldBytes;
  }

  write(line: string): void {
    this.#held.push(line, '\n');
    this.#heldBytes += Buffer.byteLength(line) + 1;
    if (this.#heldBytes >= BLOCK) this.#flush();
  }

  /** Closes the file once the disk has it, so that a rename after this never names half a file. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#flush();
      fsyncSync(this.#file);
    } finally {
      closeSync(this.#file);
    }
  }

  /** What was written between two offsets; to be read once the file is closed. */
  read(from: number, to: number): string {
    const file = openSync(this.path, 'r');
    try {
      const bytes = Buffer.alloc(to - from);
      readSync(file, bytes, 0, bytes.length, from);
      return bytes.toString('utf8');
    } finally {
      closeSync(file);
    }
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  #flush(): void {
    appendFileSync(this.#file, this.#held.join(''));
    this.#written += this.#heldBytes;
    this.#held = [];
    this.#heldBytes = 0;
  }
}

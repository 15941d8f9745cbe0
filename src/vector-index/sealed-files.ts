import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FileSeal } from './index-manifest.js';

/** Bytes handled between two turns of the event loop: a few milliseconds of checksum. */
const STEP = 4 * 1024 * 1024;

/** Writes a file, waits until it is on disk and says what it must be when it is read. */
export async function writeSealed(path: string, parts: Iterable<Uint8Array>): Promise<FileSeal> {
  const file = await open(path, 'w');
  try {
    let seal: FileSeal = { bytes: 0, crc32: 0 };
    for (const part of parts) {
      for (let from = 0; from < part.length; from += STEP) {
        const step = part.subarray(from, from + STEP);
        await file.writeFile(step);
        seal = { bytes: seal.bytes + step.length, crc32: crc32(step, seal.crc32) };
      }
    }
    await file.sync();
    return seal;
  } finally {
    await file.close();
  }
}

/**
 * Fills `target`, which is as long as the file must be, and checks what was read.
 * @throws Error where the file is missing or not what was written.
 */
export async function readSealed(
  directory: string,
  name: string,
  seal: FileSeal,
  target: Uint8Array,
): Promise<void> {
  const file = await open(join(directory, name), 'r');
  try {
    const { size } = await file.stat();
    if (size !== seal.bytes || size !== target.length)
      throw new Error(`${name} has ${size} bytes, not ${target.length}`);
    let sum = 0;
    for (let from = 0; from < size; ) {
      const step = target.subarray(from, from + STEP);
      await fill(file, step, from);
      sum = crc32(step, sum);
      from += step.length;
    }
    if (sum !== seal.crc32) throw new Error(`${name} is not what was written`);
  } finally {
    await file.close();
  }
}

/** Checks a file without keeping it. @throws Error where it is missing or not what was written */
export async function checkSealed(directory: string, name: string, seal: FileSeal): Promise<void> {
  const file = await open(join(directory, name), 'r');
  try {
    const { size } = await file.stat();
    if (size !== seal.bytes) throw new Error(`${name} has ${size} bytes, not ${seal.bytes}`);
    const buffer = new Uint8Array(Math.min(STEP, size));
    let sum = 0;
    for (let from = 0; from < size; from += STEP) {
      const step = buffer.subarray(0, Math.min(STEP, size - from));
      await fill(file, step, from);
      sum = crc32(step, sum);
    }
    if (sum !== seal.crc32) throw new Error(`${name} is not what was written`);
  } finally {
    await file.close();
  }
}

async function fill(file: FileHandle, step: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < step.length; ) {
    const { bytesRead } = await file.read(step, done, step.length - done, position + done);
    if (bytesRead === 0) throw new Error('a file ends early');
    done += bytesRead;
  }
}

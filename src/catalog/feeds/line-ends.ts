const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Turns every CR without an LF behind it into an LF: files of old spreadsheets on the Mac end all lines in CR, and files
 * that several programs have written end some of them so.
 */
export async function* withLineFeeds(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  // The last CR of a chunk waits for the byte behind it.
  let isWaiting = false;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (isWaiting) yield Uint8Array.of(chunk[0] === LINE_FEED ? RETURN : LINE_FEED);
    isWaiting = chunk.at(-1) === RETURN;
    const whole = isWaiting ? chunk.subarray(0, -1) : chunk;
    yield whole.includes(RETURN) ? whole.map((byte, at) => lineEnd(byte, whole[at + 1])) : whole;
  }
  if (isWaiting) yield Uint8Array.of(LINE_FEED);
}

function lineEnd(byte: number, next: number | undefined): number {
  return byte === RETURN && next !== LINE_FEED ? LINE_FEED : byte;
}

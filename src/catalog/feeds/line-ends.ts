const LINE_FEED = 0x0a;
/** Ctrl-Z, with which programs of DOS end a file. */
const END_MARK = 0x1a;
const RETURN = 0x0d;

/** Every CR without an LF behind it becomes an LF: old spreadsheets on the Mac end some or all lines so. */
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

/** Leaves out the marks at the end of a file; anywhere else they are damage, and stay. */
export async function* withoutEndMark(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let held = new Uint8Array();
  for await (const chunk of chunks) {
    const end = chunk.findLastIndex((byte) => byte !== END_MARK) + 1;
    if (end > 0 && held.length > 0) yield held;
    if (end > 0) yield chunk.subarray(0, end);
    const marks = chunk.length - end + (end > 0 ? 0 : held.length);
    held = new Uint8Array(marks).fill(END_MARK);
  }
}

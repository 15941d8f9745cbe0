import { asWritten, type FileInterest, FORMAT, LIMITS, type SignatureFile, VERSION } from './format.js';
import type { FileSigning } from './signing.js';

/** The file of these interests, one a line. The same interests give the same bytes, in whatever order they come. */
export function writeFile(interests: readonly FileInterest[], signing: Pick<FileSigning, 'sign'>): string {
  const fitting = fit(interests, signing);
  return textOf({ interests: fitting, signature: signing.sign(fitting) });
}

/**
 * As many as a file may hold: rather fewer examples than fewer interests, and the weakest go first. What was agreed on stays.
 * @param interests strongest first
 */
function fit(
  interests: readonly FileInterest[],
  { sign }: Pick<FileSigning, 'sign'>,
): readonly FileInterest[] {
  const isFitting = (some: readonly FileInterest[]) =>
    Buffer.byteLength(textOf({ interests: some, signature: sign([]) })) <= LIMITS.bytes;
  let left = interests.slice(0, LIMITS.interests);
  for (let examples: number = LIMITS.examples; examples >= 0; examples--) {
    const some = inOrder(left.map((one) => ({ ...one, examples: one.examples.slice(0, examples) })));
    if (isFitting(some)) return some;
    if (examples === 0) left = left.map((one) => ({ ...one, examples: [] }));
  }
  while (!isFitting(left)) left = left.slice(0, -1);
  return inOrder(left);
}

/** By name: strengths change places as they fade, and a file must not change by time alone. */
function inOrder(interests: readonly FileInterest[]): readonly FileInterest[] {
  const keyOf = ({ called, name }: FileInterest) => `${called}\n${name}`;
  return interests.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function textOf({ interests, signature }: SignatureFile): string {
  const lines = interests.map((one) => JSON.stringify(asWritten(one))).join(',\n');
  const list = lines === '' ? '[]' : `[\n${lines}\n]`;
  const head = `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"interests":`;
  return `${head}${list},\n"signature":${JSON.stringify(signature)}}\n`;
}

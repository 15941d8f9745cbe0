import { SetupError } from './errors.js';

/** What a program says when it cannot go on. */
export interface LastWords {
  /** What could not be done, said before the message of an error that nobody expected. */
  readonly failure: string;
  /** The whole sentence for an error of this program's own; undefined for others. */
  readonly sentenceFor?: (error: unknown) => string | undefined;
}

/**
 * Runs a program of the command line or a server. An error ends it with 1 and one sentence on stderr; without one it
 * ends when nothing is left to do, with `process.exitCode`.
 */
export async function runProgram(main: () => Promise<void>, words: LastWords): Promise<void> {
  try {
    await main();
  } catch (error) {
    // At once, whatever is still open; but not before the sentence is out.
    process.stderr.write(`${lastSentence(error, words)}\n`, () => process.exit(1));
  }
}

/** What went wrong as one sentence that says what to do, where that is known. */
export function lastSentence(error: unknown, { failure, sentenceFor }: LastWords): string {
  if (error instanceof SetupError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return sentenceFor?.(error) ?? optionSentence(error, message) ?? `${failure}: ${message}`;
}

/** Node says which option is wrong, and then goes on about positional arguments. */
function optionSentence(error: unknown, message: string): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return undefined;
  return `${message.split(/\. |\.?\n/, 1)[0]}. --help lists the options.`;
}

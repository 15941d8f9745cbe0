import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SetupError } from '../errors.js';
import { fileSentence } from '../files/file-sentence.js';
import { PRIVATE_UMASK } from '../files/private-files.js';

/** What a program says when it cannot go on. */
export interface LastWords {
  /** What failed, as a prefix to the message of an unexpected error. */
  readonly failure: string;
  /** The whole sentence for an error of this program's own; undefined for others. */
  readonly sentenceFor?: (error: unknown) => string | undefined;
  /** What the program then ends with; 1 where it is not said. */
  readonly exitCode?: number;
}

/** Somebody asked for a program's help: it is printed, and nothing else is done. */
class HelpAsked extends Error {}

/** The options and words that a program was given; --help is one of them. @throws HelpAsked for `runProgram` */
export function optionsOf<const Config extends ParseArgsConfig>(help: string, config: Config) {
  const options = { ...config.options, help: { type: 'boolean', short: 'h' } } as const;
  const given = parseArgs({ ...config, options });
  if ('help' in given.values) throw new HelpAsked(help);
  return given as unknown as ReturnType<typeof parseArgs<Config>>;
}

/**
 * Runs a program of the command line or a server. An error ends it with 1, or with what it says, and one sentence on stderr; without one it
 * ends when nothing is left to do, with `process.exitCode`. What a program of the shop makes is its user's alone.
 */
export async function runProgram(main: () => Promise<void>, words: LastWords): Promise<void> {
  process.umask(PRIVATE_UMASK);
  for (const output of [process.stdout, process.stderr]) output.on('error', outliveReader);
  try {
    await main();
  } catch (error) {
    if (error instanceof HelpAsked) return void process.stdout.write(error.message);
    // At once, whatever is still open; but not before the sentence is out.
    process.stderr.write(`${lastSentence(error, words)}\n`, () => process.exit(words.exitCode ?? 1));
  }
}

/** The reader of stdout may close it early (`| head -1`): the program still finishes its work. */
function outliveReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** What went wrong as one sentence that says what to do, where that is known. */
export function lastSentence(error: unknown, { failure, sentenceFor }: LastWords): string {
  if (error instanceof SetupError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return (
    sentenceFor?.(error) ?? optionSentence(error, message) ?? fileSentence(error) ?? `${failure}: ${message}`
  );
}

/**
 * Keeps the first sentence of Node's message, which names the wrong option; the rest is about positional arguments.
 */
function optionSentence(error: unknown, message: string): string | undefined {
  // LMDB's codes are numbers.
  const { code } = error as { readonly code?: unknown };
  if (!String(code).startsWith('ERR_PARSE_ARGS')) return undefined;
  return `${message.split(/\. |\.?\n/, 1)[0]}. --help lists the options.`;
}

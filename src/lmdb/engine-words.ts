/** What lmdb prints of a commit that the disk did not take: an error with a number for a code, and a stack within lmdb. */
function isOfCommit(said: readonly unknown[]): boolean {
  const [error, ...more] = said;
  if (!(error instanceof Error) || more.length > 0) return false;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'number' && /[\\/]node_modules[\\/]lmdb[\\/]/.test(error.stack ?? '');
}

/** What prints instead of the console's own, while that is in its place. */
let listener: typeof console.error | undefined;

/**
 * Keeps stacks of lmdb out of the log: it prints each commit that failed before it rejects, and cannot be told not to. The
 * rejection is handled (`lmdb-file.ts`) and said as `disk.full`, once for as long as it lasts.
 */
export function hearEngine(): void {
  if (console.error === listener) return;
  const print = console.error;
  listener = (...said: unknown[]) => {
    if (!isOfCommit(said)) print.apply(console, said);
  };
  console.error = listener;
}

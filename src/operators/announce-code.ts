import type { OperatorCode } from './operator-code.js';

/** A code as it is told: at the first start, and when it is replaced. It is printed nowhere else. */
export function codeNotice(code: string): string {
  return [
    '',
    `  Operator code: ${code}`,
    '  It opens /operators and is shown this once: keep it now.',
    '  A new one in its place: npm run operator-code -- --new',
    '',
    '',
  ].join('\n');
}

/** Makes the shop's first code and prints it; does nothing where there is one. */
export async function announceFirstCode(
  code: Pick<OperatorCode, 'makeFirst'>,
  print: (text: string) => void,
): Promise<void> {
  const made = await code.makeFirst();
  if (made !== undefined) print(codeNotice(made));
}

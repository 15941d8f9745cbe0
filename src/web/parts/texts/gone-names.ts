import type { Wording } from '../../../wording/wording.js';

/**
 * What stands for the names of products that the shop no longer has. The log has no name of them; where a list holds
 * several they are numbered, so that their lines and buttons can be told apart.
 * @param gone their ids in the order of the list
 */
export function goneNames(
  gone: readonly string[],
  { basket }: Pick<Wording, 'basket'>,
): (id: string) => string {
  return (id) => (gone.length < 2 ? basket.goneName : basket.goneNameOf(gone.indexOf(id) + 1));
}

/** What shop systems file everything under, or what is filed nowhere: no department. */
const CATCH_ALL =
  /^(?:all|shop all|all products|uncategori[sz]ed|unkategorisiert|non classé|sin categor[ií]a)$/i;

/** A path's levels without a root that says nothing. */
export function withoutCatchAll(levels: readonly string[]): readonly string[] {
  const [root] = levels;
  return root !== undefined && CATCH_ALL.test(root) ? levels.slice(1) : levels;
}

import { excerpt } from './excerpt.js';
import type { FeedRow } from './feed-row.js';
import { squeezed } from './field-names.js';
import { type ListingWord, readListing, readWithdrawal } from './listing-words.js';

/** Why a row is not for sale: the column that says so, and what it says. */
export interface Unsold {
  readonly column: string;
  /** Finishes a sentence that begins with the column: `is draft`. */
  readonly reason: string;
}

/** What feeds of no known platform call it. */
const USUAL: ReadonlySet<string> = new Set(
  `status productstatus listingstatus statut published ispublished active isactive visible isvisible visibility enabled isenabled
  sellable issellable forsale isforsale purchasable ispurchasable
  sichtbarkeit sichtbarkeitimkatalog visibilité visibilidad visibilità zichtbaarheid
  état etat aktiv sichtbar veröffentlicht actif publié activo publicado attivo pubblicato ativo actief gepubliceerd zichtbaar`.split(
    /\s+/,
  ),
);

/** Columns that say the opposite: yes means that it is not for sale. A column of days says since when. */
const WITHDRAWN: ReadonlySet<string> = new Set(
  `hidden ishidden hide hideproduct archived isarchived archivedat deleted isdeleted deletedat draft isdraft discontinued isdiscontinued
  discontinuedat disabled isdisabled inactive isinactive unlisted isunlisted unpublished isunpublished trashed withdrawn
  versteckt ausgeblendet archiviert gelöscht entwurf deaktiviert inaktiv ausgelaufen gesperrt
  masqué caché archivé supprimé brouillon désactivé inactif oculto archivado eliminado borrador desactivado inactivo
  nascosto archiviato eliminato bozza disattivato inattivo verborgen gearchiveerd verwijderd uitgeschakeld inactief`.split(
    /\s+/,
  ),
);

/** Columns that mean other things too, as the state of an address: only what is understood to be a no counts. */
const VAGUE: ReadonlySet<string> = new Set(['state']);
const SHORTEST = 3;

/** Whether a column can say that a product is not for sale, whatever the feed. */
export function saysForSale(column: string): boolean {
  const name = plainName(column);
  return USUAL.has(name) || WITHDRAWN.has(name) || VAGUE.has(name);
}

/** Without the values that some templates write into the name: `Actif (0/1)`. */
function plainName(column: string): string {
  return column.replace(/0(?:no)?1(?:yes)?$/, '');
}

/**
 * What in a row of any feed says that it is not for sale, or says something of it that is not understood: what may be
 * a draft is not put on sale. @param saysSo whether a column is one that says it
 */
export function unsoldRow(row: FeedRow, saysSo: (column: string) => boolean): Unsold | undefined {
  for (const [column, value] of row.cells) {
    const text = typeof value === 'string' ? value.trim() : typeof value === 'object' ? '' : String(value);
    const read = WITHDRAWN.has(plainName(squeezed(column))) ? readWithdrawal : readListing;
    const isVague = VAGUE.has(squeezed(column)) && (text.length < SHORTEST || readListing(text) !== 'no');
    const why = text === '' || isVague || !saysSo(column) ? undefined : REASONS[read(text)](text);
    if (why !== undefined) return { column, reason: why };
  }
  return undefined;
}

const REASONS: Readonly<Record<ListingWord, (text: string) => string | undefined>> = {
  yes: () => undefined,
  no: (text) => `is ${text}`,
  unknown: (text) => `is "${excerpt(text)}", which is not understood`,
};

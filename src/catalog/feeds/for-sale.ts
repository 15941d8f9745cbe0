import type { FeedRow } from './feed-row.js';
import { squeezed } from './field-names.js';
import { type DayRules, isDate, readFrom } from './moments.js';
import { excerpt } from './text.js';

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
  isonline onlineaktiv shopaktiv imwebshop oxactive
  état aktiv sichtbar veröffentlicht actif publié activo publicado attivo pubblicato visibile ativo visível actief gepubliceerd
  zichtbaar publicerad publiceret publisert synlig aktywny widoczny opublikowany aktivní viditelné zveřejněno`
    .split(/\s+/)
    .flatMap((name) => [name, name.normalize('NFD').replace(/\p{M}/gu, '')]),
);

/** Columns that say the opposite: yes means that it is not for sale. A column of days says since when. */
const WITHDRAWN: ReadonlySet<string> = new Set(
  `hidden ishidden hide hideproduct archived isarchived archivedat deleted isdeleted deletedat draft isdraft discontinued isdiscontinued
  discontinuedat disabled isdisabled inactive isinactive unlisted isunlisted unpublished isunpublished trashed withdrawn
  oxhidden versteckt ausgeblendet archiviert gelöscht entwurf deaktiviert inaktiv ausgelaufen gesperrt
  masqué caché archivé supprimé brouillon désactivé inactif oculto archivado eliminado borrador desactivado inactivo
  nascosto archiviato eliminato bozza disattivato inattivo verborgen gearchiveerd verwijderd uitgeschakeld inactief`.split(
    /\s+/,
  ),
);

/** Columns of checkmarks for what is money and no goods. */
const GIFT_COLUMNS: ReadonlySet<string> = new Set(['giftcard', 'isgiftcard', 'giftcertificate', 'isservice']);

/** Columns that tell the parents of variants, which are sold themselves: by a yes, or by what the row is. */
const PARENT_COLUMNS: ReadonlySet<string> = new Set(
  'isparent isparentproduct istvaterartikel parentchild parentage'.split(' '),
);
const PARENT = /^(?:parent|vater)/i;

/** Columns of the kind of a row: of what they say only gift cards and services are understood. */
const KIND_COLUMNS: ReadonlySet<string> = new Set(['type', 'itemtype', 'producttype']);

/** What is money, or is done and not sent, as programs write it: these are no goods. */
export const NO_GOODS =
  /^(?:gift[ _-]?(?:cards?|certificates?|vouchers?)|vouchers?|service|appointments?[ _-]service|(?:geschenk-?)?gutscheine?|cartes?[ -]cadeaux?|ch[eè]que[ -]cadeau|tarjetas?(?: de)? regalo|(?:carta|buono) regalo|cadeau(?:bon|kaart)(?:nen|en)?|presentkort|gavekort|lahjakortti|karta podarunkowa)$/i;

/** A voucher by its name or category, in the languages of the lists below: nothing that holds or frames one. */
const VOUCHER =
  /gutschein|gift[ -]?(?:cards?|vouchers?|certificates?)|\bvouchers?\b|ch\u00e8que[ -]?cadeau|carte[ -]?cadeau|bon[ -](?:cadeau|d.achat)|tarjetas? (?:de )?regalo|(?:vale|cheque|bono)s? regalo|bu[io]n[oi] regalo|cadeau(?:bon|kaart|cheque)|presentkort|gavekort|lahjakortti|karta podarunkowa/iu;

/** Why a virtual product of a shop system is no goods; undefined where it can be downloaded, or is sent. @param said its name and categories */
export function virtualGoods(kinds: readonly string[], said: string): string | undefined {
  const [isVirtual, isFile] = ['virtual', 'downloadable'].map((kind) => kinds.includes(kind));
  if (isVirtual && !isFile) return 'is virtual: a service or a voucher, and only goods are sold here';
  return isFile && VOUCHER.test(said)
    ? 'is downloadable, and a voucher: only goods are sold here'
    : undefined;
}

/** Columns that mean other things too, as the state of an address: only what is understood to be a no counts. */
const VAGUE: ReadonlySet<string> = new Set(['state']);
/** The same of columns of a channel, which may hold its name, a number of pieces or a price. */
const CHANNELS: ReadonlySet<string> = new Set('online webshop onlineshop enligne enlínea enlinea'.split(' '));
const SHORTEST = 3;

/** Whether a column can say that a product is not for sale, whatever the feed. */
export function saysForSale(column: string): boolean {
  const name = plainName(column);
  return (
    GIFT_COLUMNS.has(name) ||
    KIND_COLUMNS.has(name) ||
    PARENT_COLUMNS.has(name) ||
    USUAL.has(name) ||
    WITHDRAWN.has(name) ||
    VAGUE.has(name) ||
    CHANNELS.has(name)
  );
}

/** Whether only gift cards and services are understood of a column. */
export function saysKind(column: string): boolean {
  return KIND_COLUMNS.has(plainName(column));
}

/** Without the values that some templates write into the name: `Actif (0/1)`. */
function plainName(column: string): string {
  return column.replace(/0(?:no)?1(?:yes)?$/, '');
}

/**
 * What in a row of any feed says that it is not for sale, or says something of it that is not understood: what may be
 * a draft is not put on sale. @param saysSo whether a column is one that says it
 */
export function unsoldRow(
  row: FeedRow,
  saysSo: (column: string) => boolean,
  { now, zone }: { readonly now: number; readonly zone?: string | undefined },
): Unsold | undefined {
  for (const [column, value] of row.cells) {
    const text = typeof value === 'string' ? value.trim() : typeof value === 'object' ? '' : String(value);
    const name = plainName(squeezed(column));
    if (KIND_COLUMNS.has(name)) {
      if (NO_GOODS.test(text) && text !== 'Service' && saysSo(column))
        return { column, reason: `is ${text}: only goods are sold here` };
      continue;
    }
    if (PARENT_COLUMNS.has(name)) {
      if ((PARENT.test(text) || TRUE.has(plainly(text))) && saysSo(column))
        return { column, reason: `is ${text}: only its variants are sold` };
      continue;
    }
    const isWithdrawal = WITHDRAWN.has(name) || GIFT_COLUMNS.has(name);
    if (isComing(text, now, { zone })) {
      if (isWithdrawal || !saysSo(column)) continue;
      return { column, reason: notYet(text) };
    }
    const read = isWithdrawal ? readWithdrawal : readListing;
    const isShort = VAGUE.has(name) && text.length < SHORTEST;
    const isVague = isShort || ((VAGUE.has(name) || CHANNELS.has(name)) && readListing(text) !== 'no');
    const why = text === '' || isVague || !saysSo(column) ? undefined : REASONS[read(text)](text);
    if (why !== undefined) return { column, reason: why };
  }
  return undefined;
}

/** Whether a value is a day that has not come. */
export function isComing(value: unknown, now: number, days: DayRules): boolean {
  const text = typeof value === 'string' ? value.trim() : '';
  const moment = isDate(text) ? readFrom(text, days) : undefined;
  return moment !== undefined && 'value' in moment && moment.value > now;
}

/** Why what begins on a later day is left out. */
export const notYet = (day: string): string =>
  `is ${excerpt(day)}, which has not come: import the feed again from that day on`;

const REASONS: Readonly<Record<ListingWord, (text: string) => string | undefined>> = {
  yes: () => undefined,
  no: (text) => `is ${text}`,
  unknown: (text) => `is "${excerpt(text)}", which is not understood`,
};

/** Whether something is offered, as a status, "active" or "visible" column of any shop says it. */
export type ListingWord = 'yes' | 'no' | 'unknown';

/** By language, in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, the Nordic ones, Polish. */
const NO_WORDS = `d h
draft|hidden|discontinued|not for sale|archive|archived|inactive|disabled|unpublished|unlisted|private|pending|trash|trashed|deleted|staging|offline|expired|ended|removed|suspended
entwurf|inaktiv|versteckt|verborgen|ausgeblendet|unsichtbar|archiviert|deaktiviert|unveröffentlicht|privat|gelöscht|ausstehend
brouillon|inactif|inactive|masqué|masquée|caché|cachée|archivé|archivée|désactivé|désactivée|dépublié|privé|supprimé|en attente
borrador|inactivo|inactiva|oculto|oculta|archivado|desactivado|desactivada|deshabilitado|privado|eliminado|pendiente
bozza|inattivo|inattiva|nascosto|nascosta|archiviato|disattivato|disattivata|disabilitato|privato|eliminato
rascunho|inativo|inativa|arquivado|desativado|desativada|excluído
concept|inactief|verborgen|gearchiveerd|uitgeschakeld|verwijderd
utkast|kladde|udkast|luonnos|inaktivt|dold|dolt|skjult|arkiverad|arkiveret|arkivert|deaktiverad|deaktiveret
szkic|nieaktywny|nieaktywna|ukryty`;

const YES_WORDS = `a
active|enabled|published|publish|visible|public|live|listed|online|available|for sale|on sale|in stock|approved
catalog|search|catalog, search|everywhere|both|shop|shop and search results|new|used|refurbished
out of stock|sold out|pre-order|preorder|backorder|back-order
aktiv|aktiviert|veröffentlicht|sichtbar|öffentlich|verfügbar|lieferbar|auf lager|neu|gebraucht
actif|activé|activée|publié|publiée|en ligne|disponible|en stock|neuf|neuve|occasion
activo|activa|activado|publicado|publicada|nuevo|usado|en venta
attivo|attiva|attivato|pubblicato|pubblicata|visibile|disponibile|nuovo|usato
ativo|ativa|ativado|visível|disponível|novo
actief|ingeschakeld|gepubliceerd|zichtbaar|beschikbaar|nieuw
aktivt|aktiverad|publicerad|publiceret|publisert|synlig|aktiivinen|julkaistu|aktywny|aktywna|opublikowany`;

/** "Not visible individually", "nicht veröffentlicht", "non publié". */
const NEGATED = /^(?:not|nicht|non|pas|no|niet|não|nao|ikke|inte|ei|nie) /;

/** A day or a moment: since when it is published. */
const DAY = /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/;

/** Yes and no alone, as a column of checkmarks holds them. */
const TRUE = wordsOf(
  '1 y yes true on x ✓ j ja jo oui vrai si sí sì s sim verdadero vero verdadeiro waar sant sann kyllä tak ano t',
);
const FALSE = wordsOf(
  '0 -1 n no false off none null never nein falsch non faux falso não nao nee nej nei ei nie ne f',
);
const NO = wordsOf(NO_WORDS);
const YES = wordsOf(YES_WORDS);

/** What a value means, whatever its language; what is in none of the lists is unknown, and is not to be guessed. */
export function readListing(text: string): ListingWord {
  const word = plainly(text);
  if (FALSE.has(word) || NO.has(word) || NEGATED.test(word)) return 'no';
  return TRUE.has(word) || YES.has(word) || DAY.test(word) ? 'yes' : 'unknown';
}

/** The same in a column such as "archived", where yes, and a day since when, mean that it is not offered. */
export function readWithdrawal(text: string): ListingWord {
  const word = plainly(text);
  if (TRUE.has(word) || DAY.test(word)) return 'no';
  if (FALSE.has(word) || NEGATED.test(word)) return 'yes';
  return YES.has(word) ? 'yes' : 'unknown';
}

function plainly(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replaceAll('_', ' ');
}

/** A line with bars holds words that may have spaces. */
function wordsOf(lines: string): ReadonlySet<string> {
  return new Set(lines.split('\n').flatMap((line) => line.split(line.includes('|') ? '|' : ' ')));
}

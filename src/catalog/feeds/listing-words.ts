/** Whether something is offered, as a status, "active" or "visible" column of any shop says it. */
export type ListingWord = 'yes' | 'no' | 'unknown';

/** By language, in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, the Nordic ones, Polish. */
const NO_WORDS = `0 -1 n no false off none d h
nein falsch non faux falso não nao nee nej nei ei nie
draft|hidden|discontinued|not for sale|archive|archived|inactive|disabled|unpublished|unlisted|private|pending|trash|trashed|deleted|staging|offline|expired|ended|removed|suspended
entwurf|inaktiv|versteckt|verborgen|ausgeblendet|unsichtbar|archiviert|deaktiviert|unveröffentlicht|privat|gelöscht|ausstehend
brouillon|inactif|inactive|masqué|masquée|caché|cachée|archivé|archivée|désactivé|désactivée|dépublié|privé|supprimé|en attente
borrador|inactivo|inactiva|oculto|oculta|archivado|desactivado|desactivada|deshabilitado|privado|eliminado|pendiente
bozza|inattivo|inattiva|nascosto|nascosta|archiviato|disattivato|disattivata|disabilitato|privato|eliminato
rascunho|inativo|inativa|arquivado|desativado|desativada|excluído
concept|inactief|verborgen|gearchiveerd|uitgeschakeld|verwijderd
utkast|kladde|udkast|luonnos|inaktivt|dold|dolt|skjult|arkiverad|arkiveret|arkivert|deaktiverad|deaktiveret
szkic|nieaktywny|nieaktywna|ukryty`;

const YES_WORDS = `1 y yes true on a j ja jo oui vrai si sí sì sim verdadero vero verdadeiro waar sant sann kyllä tak
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

const NO = wordsOf(NO_WORDS);
const YES = wordsOf(YES_WORDS);

/** What a value means, whatever its language; what is in none of the lists is unknown, and is not to be guessed. */
export function readListing(text: string): ListingWord {
  const word = plainly(text);
  if (NO.has(word) || NEGATED.test(word)) return 'no';
  return YES.has(word) || DAY.test(word) ? 'yes' : 'unknown';
}

/** Yes and no alone, as a column of checkmarks holds them. */
const TRUE = wordsOf(
  '1 y yes true on x ✓ j ja jo oui vrai si sí sì s sim verdadero vero verdadeiro waar sant sann kyllä tak t',
);
const FALSE = wordsOf(
  '0 -1 n no false off none null never nein falsch non faux falso não nao nee nej nei ei nie f',
);

/**
 * What a value means in a column such as "archived", where yes means that it is not offered. A day says since when;
 * a word for what is offered ("active") says that it is.
 */
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

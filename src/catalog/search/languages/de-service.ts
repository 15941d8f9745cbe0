import type { ServiceWords } from './language.js';
import { phrases, words } from './word-tables.js';

/** How German asks of a shop's service; without umlauts. */
export const service: ServiceWords = {
  phrases: {
    delivery: phrases(`
      kostenloser versand, versandkostenfrei, wann kommt, wie lange dauert die lieferung, liefern sie,
      liefert ihr
    `),
    returns: ['geld zuruck', 'zuruck schicken', 'zuruck senden', 'zuruck geben'],
    payment: phrases(`
      auf rechnung, rechnung zahlen, in raten zahlen, apple pay, google pay, mit karte zahlen
    `),
    orders: phrases(`
      meine bestellung, meine bestellungen, bestellung stornieren, wo ist mein paket, mein konto, mein paket
    `),
    privacy: ['meine daten', 'meine daten loschen', 'konto loschen'],
    contact: ['kontakt aufnehmen', 'e mail adresse'],
    vouchers: ['gutschein einlosen'],
    warranty: [],
    invoice: [],
  },
  words: {
    delivery: words('versand lieferung lieferzeit lieferzeiten versandkosten lieferkosten liefern'),
    returns: words(
      'ruckgabe rucksendung retoure retouren umtausch widerruf erstattung umtauschen zuruckgeben zuruckschicken',
    ),
    payment: words(
      'zahlung zahlungsarten zahlungsart bezahlung bezahlen paypal klarna ratenzahlung kreditkarte lastschrift',
    ),
    orders: words('sendungsverfolgung bestellstatus'),
    privacy: words('datenschutz dsgvo'),
    contact: words('kontakt kundenservice kundendienst telefonnummer offnungszeiten impressum'),
    vouchers: words('gutschein gutscheine rabattcode gutscheincode'),
    warranty: words('garantie gewahrleistung'),
    invoice: words('rechnung quittung kaufbeleg'),
  },
  asks: words(
    'kann kannst konnen wie was wann wo wer ist sind ich wir sie ihr man mein meine der die das es bitte gibt lange mochte will',
  ),
  askers: words('ich wir sie ihr mein meine'),
  asked: {
    returns: words('umtauschen zuruckgeben zuruckschicken'),
    payment: words('zahlen bezahlen'),
    delivery: words('liefern'),
    contact: words('erreichen'),
  },
  around: words(
    'kostenlos kostenlose kostenloser schnell schnelle kosten zeit dauer info informationen heute',
  ),
  goesOn: words('nach in innerhalb von fur mit auf'),
};

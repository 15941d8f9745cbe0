import type * as english from '../en/basket.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';

export const basket: Translation<typeof english.basket> = {
  basket: {
    title: 'Warenkorb',
    empty:
      'Nichts drin. Was du hineinlegst, wartet hier mindestens eine Woche; sobald etwas drin ist, steht oben auf der Seite, bis wann.',
    emptyUntil: (when) =>
      `Nichts drin. Was du hineinlegst, wartet hier ${dates.until(when)}: Dann endet der Besuch, und der Shop fragt neu.`,
    emptyEarlier: 'Falls bei einem früheren Besuch etwas hier lag, ist es mit ihm vergangen.',
    emptyUnread:
      'Der Shop kann deinen Warenkorb gerade nicht lesen. Nichts davon ist verloren: Er ist wieder hier, sobald der Shop es kann.',
    emptyLink: 'Zu den Abteilungen',
    quantityOf: (product) => `Anzahl: ${product}`,
    update: 'Ändern',
    remove: 'Entfernen',
    soldOut: 'Inzwischen ausverkauft. In der Summe zählt es nicht mit.',
    fewerLeft: (count) => `Nur noch ${count} da; die Summe zählt ${count}.`,
    priceUp: (before) => `Beim Hineinlegen waren es ${before}.`,
    priceDown: (before) => `Günstiger geworden: Beim Hineinlegen waren es ${before}.`,
    otherCurrency: (before) =>
      `Beim Hineinlegen waren es ${before}; der Shop rechnet jetzt in einer anderen Währung.`,
    gone: 'Das kann man nicht mehr kaufen.',
    goneName: 'Ein Produkt, das dieser Shop nicht mehr hat',
    goneNameOf: (number) => `Ein Produkt, das dieser Shop nicht mehr hat (Nr. ${number})`,
    priceSince: (now, shown) => `Es kostet jetzt ${now}; auf der Seite standen ${shown}.`,
    twoCurrencies:
      'Hier liegen zwei Währungen beieinander, und eine Bestellung kann nur eine haben. Nimm die einen oder die anderen heraus.',
    ordered: (when) => `Was hier lag, wurde ${dates.past(when)} bestellt.`,
    orderedLink: 'Zur Bestellung',
    each: 'pro Stück',
    total: 'Summe',
    checkout: 'Zur Kasse',
  },
  checkout: {
    title: 'Kasse',
    changedTitle: 'Noch nicht bestellt: Etwas hat sich geändert',
    changedLead:
      'Es wurde nichts bestellt. So steht es jetzt; klick noch einmal auf „Bestellen“, wenn es so recht ist.',
    lookAgain:
      'Der Shop konnte nicht sicherstellen, dass sich nichts geändert hat und nichts bestellt wurde. Schau noch einmal drüber und klick dann erneut.',
    changes: {
      renamed: (before, now) => `Umbenannt: ${before}, jetzt ${now}.`,
      price: (product, before, now) => `${product}: eben ${before}, jetzt ${now}.`,
      ahead: {
        ready: (product) => `Jetzt vorrätig: ${product}.`,
        'pre-order': (product) => `Noch nicht erschienen, jetzt vorbestellbar: ${product}.`,
        'back-order': (product) => `Nicht mehr vorrätig, wird jetzt nachbestellt: ${product}.`,
        'made-to-order': (product) => `Jetzt auf Bestellung gefertigt: ${product}.`,
      },
      fewer: (product, now) => `${product}: nur noch ${now} da.`,
      quantity: (product, before, now) => `${product}: eben ${before}, jetzt ${now} im Warenkorb.`,
      gone: (product) => `${product} gibt es hier nicht mehr.`,
      soldOut: (product) => `Ausverkauft: ${product}.`,
      takenOut: (product) => `Nicht mehr im Warenkorb: ${product}.`,
      added: (product, quantity) => `${product}: eben nicht dabei, jetzt ${quantity}.`,
      total: (before, now) => `Summe: eben ${before}, jetzt ${now}.`,
    },
    leftOut: 'Nicht in dieser Bestellung',
    lead: 'Der Shop fragt nichts über dich. Bezahlung und Lieferung regelst du auf der Bezahlseite.',
    items: 'Deine Bestellung',
    place: 'Bestellen',
    keeps:
      'Eine Bestellung hält fest, was gekauft wurde und was es gekostet hat, unter einer Adresse, die nur du und die Bezahlseite bekommen.',
    back: 'Zurück zum Warenkorb',
  },
  order: {
    title: 'Deine Bestellung',
    lead: 'Heb die Adresse dieser Seite auf, wenn du wiederkommen willst: Keine Seite des Shops führt hierher.',
    leadNew:
      'Heb die Adresse dieser Seite auf, wenn du wiederkommen willst. In der nächsten Stunde führt auch der Warenkorb hierher, solange er leer ist; danach keine Seite des Shops mehr.',
    again: (when) =>
      `Dieser Warenkorb wurde ${dates.past(when)} bestellt. Das hier ist die Bestellung; eine zweite gibt es nicht.`,
    number: 'Bestellnummer',
    address: 'Adresse dieser Seite',
    ends: 'Diese Seite ist lesbar bis',
    endsNote: 'Dann vergisst der Shop die Bestellung; wann dein Besuch endet, spielt keine Rolle.',
    print: 'Druckansicht',
    backToOrder: 'Zurück zur Bestellung',
    placed: 'Bestellt am',
    items: 'Was du bestellt hast',
    total: 'Summe',
    pay: 'Weiter zur Bezahlung',
    payNote:
      'Die Bezahlseite gehört dem Zahlungsanbieter. Der Shop nennt ihm die Summe und die Adresse dieser Bestellung, damit er hierher zurückführen kann.',
    product: 'Produkt',
    quantity: 'Anzahl',
    price: 'Stückpreis',
    sum: 'Preis',
  },
  payment: {
    title: 'Bezahlseite zur Vorführung',
    lead: 'Dieser Anbieter nimmt kein Geld. Er ist da, damit sich der Weg zu ihm ausprobieren lässt.',
    sum: 'Zu zahlen',
    back: 'Zurück zur Bestellung',
  },
};

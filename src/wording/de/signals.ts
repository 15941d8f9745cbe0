import type * as english from '../en/signals.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

/** After *weil* the verb goes last. */
export const signals: Translation<typeof english.signals> = {
  view: {
    note: 'Du hast die Seite eines Produkts geöffnet.',
    did: ({ product }) => `Du hast dir ${product} angesehen`,
    because: ({ product }) => `du dir ${product} angesehen hast`,
    erased: (count) => `${count} ${plural(count, 'Blick', 'Blicke')} auf ein Produkt`,
    handled: 'angesehen',
  },
  viewAgain: {
    note: 'Du bist nach zehn Minuten oder mehr zu einem Produkt zurückgekommen.',
    did: ({ product }) => `Du hast dir ${product} noch einmal angesehen`,
    because: ({ product }) => `du dir ${product} noch einmal angesehen hast`,
    handled: 'angesehen',
  },
  search: {
    note: 'Du hast gesucht. Behalten werden die Richtung und höchstens sechs Produkte ihrer Seite, die verraten, worum es ging, nie die Worte.',
    did: ({ interest, found }) =>
      found === '' ? `Du hast etwas aus ${interest} gesucht` : `Deine Suche ergab ${found}`,
    because: ({ interest, found }) =>
      found === '' ? `du etwas aus ${interest} gesucht hast` : `deine Suche ${found} ergab`,
  },
  interested: {
    note: 'Du hast bei einem Produkt auf „Interessant“ geklickt.',
    did: ({ product }) => `Du hast ${product} interessant gefunden`,
    because: ({ product }) => `du ${product} interessant findest`,
    forAnother: {
      did: ({ product }) => `Du hast ${product} für jemand anderen interessant gefunden`,
      because: ({ product }) => `du ${product} für jemand anderen interessant findest`,
    },
    button: 'Interessant',
    done: ({ product }) => `Als interessant notiert: ${product}.`,
    erased: (count) => `${count} × „Interessant“`,
    handled: 'interessant gefunden',
  },
  save: {
    note: 'Du hast dir ein Produkt gemerkt.',
    did: ({ product }) => `Du hast dir ${product} gemerkt`,
    because: ({ product }) => `du dir ${product} gemerkt hast`,
    button: 'Merken',
    done: ({ product }) => `Gemerkt: ${product}.`,
    handled: 'gemerkt',
    list: {
      title: 'Gemerkt',
      empty: 'Noch nichts gemerkt. Merk dir, was du wiederfinden willst.',
      takeOut: 'Entfernen',
      takenOut: (product) => `Nicht mehr gemerkt: ${product}.`,
    },
  },
  basket: {
    note: 'Du hast ein Produkt in den Warenkorb gelegt.',
    did: ({ product }) => `Du hast ${product} in den Warenkorb gelegt`,
    because: ({ product }) => `du ${product} in den Warenkorb gelegt hast`,
    handled: 'in den Warenkorb gelegt',
  },
  purchase: {
    note: 'Du hast ein Produkt bestellt. Das Produkt selbst wird nicht mehr empfohlen; später kann es unter „Schon einmal gekauft“ stehen. Je mehr Produkte eine Bestellung hat, desto weniger wiegt jedes: bei vier Produkten halb so viel.',
    did: ({ product }) => `Du hast ${product} bestellt`,
    because: ({ product }) => `du ${product} bestellt hast`,
    handled: 'bestellt',
  },
  added: {
    note: 'Du hast ein Interesse selbst hinzugefügt, gewählt oder eingestellt.',
    did: ({ interest, isTyped }) => `Du hast ${interest} ${isTyped ? 'hinzugefügt' : 'gewählt'}`,
    because: ({ interest, isTyped }) => `du ${interest} ${isTyped ? 'hinzugefügt' : 'gewählt'} hast`,
  },
  imported: {
    note: 'Du hast ein Interesse in einer Datei mitgebracht. Es zählt so viel, wie die Datei sagt, abzüglich dessen, was seither verblasst ist. Es verblasst so schnell, wie die Datei sagt, oder so schnell, wie dieser Besuch vergisst, falls das schneller ist. Hier stehen die höchsten möglichen Zahlen.',
    did: ({ interest }) => `Du hast ${interest} in einer Datei mitgebracht`,
    because: ({ product, interest }) => `du ${product || interest} in einer Datei mitgebracht hast`,
  },
  hide: {
    note: 'Du hast ein Produkt ausgeblendet. Es bleibt mit seinen Varianten weg, bis der Besuch endet; was ihm ähnelt, bleibt und zählt ein wenig weniger.',
    did: ({ product }) => `Du hast ${product} ausgeblendet`,
    because: ({ product }) => `du ${product} ausgeblendet hast`,
    button: 'Ausblenden',
    done: ({ product, until }) => `Ausgeblendet ${dates.until(until)}: ${product}.`,
    handled: 'ausgeblendet',
    list: {
      title: 'Ausgeblendet',
      empty:
        'Nichts ausgeblendet. Blende aus, was du nicht sehen willst; es wartet dann hier, solange sich der Shop an den Besuch erinnert.',
      takeOut: 'Wieder anzeigen',
      takenOut: (product) => `Wieder zu sehen: ${product}.`,
    },
  },
  notRelevant: {
    note: 'Du hast bei einem Produkt auf „Uninteressant“ geklickt. Was ihm ähnelt, zählt weniger, und was von derselben Art ist, kann aus deinen Empfehlungen verschwinden; was eher etwas ähnelt, das dich interessiert, das du gemerkt, in den Warenkorb gelegt oder gekauft hast, bleibt.',
    did: ({ product }) => `Du hast ${product} uninteressant gefunden`,
    because: ({ product }) => `du ${product} uninteressant findest`,
    button: 'Uninteressant',
    done: ({ product }) => `Notiert: „${product}“ ist uninteressant.`,
    erased: (count) => `${count} × „Uninteressant“`,
    handled: 'uninteressant gefunden',
    list: {
      title: 'Uninteressant',
      empty:
        'Noch nichts. „Uninteressant“ steht auf der Seite jedes Produkts, auf der Seite, die sagt, warum es da ist, und auf allem, was du ausblendest; hier lässt es sich zurücknehmen.',
      takeOut: 'Zurücknehmen',
      takenOut: (product) => `Zurückgenommen: ${product}.`,
    },
  },
};

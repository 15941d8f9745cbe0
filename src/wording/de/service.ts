import type * as english from '../en/service.js';
import type { Translation } from '../wording.js';

export const service: Translation<typeof english.service> = {
  service: {
    delivery: {
      text: 'Die Lieferung regelst du auf der Bezahlseite, zu der der Warenkorb führt. Dieser Shop nimmt keine Adresse entgegen.',
      label: 'Zum Warenkorb',
    },
    returns: {
      text: 'Eine Seite über Rückgaben hat dieser Shop nicht. Auf der Seite einer Bestellung steht, was wann und für wie viel gekauft wurde.',
      label: '',
    },
    payment: {
      text: 'Bezahlt wird auf der Bezahlseite, zu der der Warenkorb führt.',
      label: 'Zum Warenkorb',
    },
    orders: {
      text: 'Konten gibt es hier nicht. Eine Bestellung findest du unter der Adresse, die ihre Seite beim Bestellen hatte.',
      label: '',
    },
    privacy: {
      text: 'Was von einem Besuch notiert wird und wie lange, steht auf einer eigenen Seite.',
      label: 'So funktioniert es',
    },
    contact: { text: 'Eine Seite mit Telefonnummer oder Öffnungszeiten hat dieser Shop nicht.', label: '' },
    warranty: {
      text: 'Eine Seite über Garantien hat dieser Shop nicht. Was das Gesetz gewährt, gilt trotzdem.',
      label: '',
    },
    invoice: {
      text: 'Rechnungen verschickt dieser Shop nicht. Auf der Seite einer Bestellung steht, was wann und für wie viel gekauft wurde.',
      label: '',
    },
    vouchers: { text: 'Dieser Shop verkauft keine Gutscheine und nimmt keine Codes an.', label: '' },
  },
};

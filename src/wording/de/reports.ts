import type { ReportWords } from '../parts/report-words.js';

/** What the reports are called and what their numbers mean, by report and measure. */
export const reports: ReportWords = {
  reports: {
    'interest-by-day': {
      title: 'Interesse nach Tagen',
      lead: 'Worum es bei Besuchen ging, nach Produktgruppe und Tag.',
      measures: {
        visits: {
          title: 'Der ganze Shop',
          note: 'Jeder Besuch, der dem Zählen zugestimmt hat, einmal am Tag.',
        },
        sessions: {
          title: 'Besuche',
          note: 'Besuche, die mindestens ein Produkt der Gruppe geöffnet haben.',
        },
        views: {
          title: 'Angesehen',
          note: 'Geöffnete Produkte der Gruppe; ein Besuch zählt höchstens zehn am Tag. Verborgen auch dort, wo alles nach dem jeweils ersten eine kleine Gruppe verraten würde.',
        },
        interested: {
          title: 'Interessiert',
          note: 'Besuche, die bei einem Produkt der Gruppe „Interessant“ gedrückt haben.',
        },
        baskets: {
          title: 'Warenkörbe',
          note: 'Besuche, die ein Produkt der Gruppe in den Warenkorb gelegt haben.',
        },
        hidden: {
          title: 'Ausgeblendet',
          note: 'Besuche, die ein Produkt der Gruppe ausgeblendet haben.',
        },
      },
      notes: [
        'Ein Besuch zählt einmal am Tag; wer morgen wiederkommt, ist ein neuer Besuch.',
        'Ein Besuch kann sich mehrere Produktgruppen ansehen; die Gruppen ergeben deshalb zusammen nicht den ganzen Shop.',
      ],
    },
    searches: {
      title: 'Suchen',
      lead: 'Wie viele Besuche in der Woche gesucht haben und wie viele nichts fanden, nach Produktgruppe. Keine Worte: Niemand behält sie.',
      measures: {
        allSearches: {
          title: 'Besuche mit Suche',
          note: 'Besuche, die nach irgendetwas gesucht haben, einmal in der Woche.',
        },
        allInVain: {
          title: 'Nichts gefunden',
          note: '„Nichts gefunden“: davon jene, denen mindestens einmal gesagt wurde, dass im Shop nichts so heißt.',
        },
        searches: {
          title: 'Suchen nach Gruppe',
          note: 'Besuche, die nach etwas wie den Produkten der Gruppe gesucht haben.',
        },
        inVain: {
          title: 'Nichts gefunden, nach Gruppe',
          note: 'Davon jene, die nichts fanden: Was sie wollten, liegt nahe bei dieser Gruppe, und der Shop hat es nicht.',
        },
      },
      notes: [
        'Ein Besuch zählt einmal in der Woche. Suchen, die von einem Menschen handeln oder in Buchstaben stehen, die das Modell nicht liest, sind in keiner Zahl enthalten.',
        'Eine Suche gehört zu der Gruppe, der sie nach ihrer Bedeutung am nächsten ist, oder zu keiner: Die Gruppen ergeben zusammen nicht den ganzen Shop.',
      ],
    },
  },
};

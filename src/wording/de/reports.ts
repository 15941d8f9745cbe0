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
    'bought-again': {
      title: 'Wieder gekauft',
      lead: 'Nach welcher Zeit Besuche ein Produkt noch einmal bestellt haben, nach Produktgruppe.',
      measures: {
        again0: {
          title: 'In weniger als einer Woche',
          note: 'Besuche, die ein Produkt der Gruppe für dieselbe Liste noch einmal bestellt haben, weniger als eine Woche nach der letzten Bestellung. Was innerhalb von zwei Tagen bestellt wird, gilt als eine Bestellung.',
        },
        again1: {
          title: 'Nach 1 bis 2 Wochen',
          note: 'Dasselbe, mindestens eine Woche später und weniger als zwei.',
        },
        again2: { title: 'Nach 2 bis 4 Wochen', note: 'Mindestens zwei Wochen später und weniger als vier.' },
        again4: { title: 'Nach 4 bis 8 Wochen', note: 'Mindestens vier Wochen später und weniger als acht.' },
        again8: {
          title: 'Nach 8 bis 16 Wochen',
          note: 'Mindestens acht Wochen später und weniger als sechzehn.',
        },
        again16: { title: 'Nach 16 Wochen oder mehr', note: 'Mindestens sechzehn Wochen später.' },
      },
      notes: [
        'Ein Besuch zählt einmal in der Woche für jede Gruppe und Zeit, und nur, wenn er bei beiden Bestellungen zugestimmt hatte, gezählt zu werden. Er kann in mehreren enthalten sein.',
        'Nur ein Besuch, an den der Shop sich noch erinnert, kann wieder bestellen: Was nach langer Zeit wieder gekauft wird, ist zu selten gezählt.',
        'Die Reihe „Schon einmal gekauft“ liest diese Zahlen: Sie sagen, nach welcher Zeit eine Gruppe meist wieder gekauft wird.',
      ],
    },
  },
};

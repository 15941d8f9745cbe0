import type * as english from '../en/reports.js';
import type { Translation } from '../wording.js';

export const reports: Translation<typeof english.reports> = {
  reports: {
    'interest-by-day': {
      title: 'Interesse nach Tagen',
      lead: 'Worum es bei Besuchen ging, nach Produktgruppe und Tag.',
      deed: 'ein Produkt öffnen',
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
          note: 'Geöffnete Produkte der Gruppe; ein Besuch zählt höchstens zehn am Tag. Weggelassen auch dort, wo die Zahl von wenigen Besuchen erzählen würde, die viele Produkte geöffnet haben.',
        },
        interested: {
          title: 'Interessiert',
          note: 'Besuche, die bei einem Produkt der Gruppe auf „Interessant“ geklickt haben.',
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
        'Um auf einer Karte zu klicken, muss niemand das Produkt öffnen: „Interessiert“, „Warenkörbe“ und „Ausgeblendet“ sind Teile aller Besuche des Tages, nicht jener, die etwas geöffnet haben, und können deren Zahl nahekommen oder sie übertreffen.',
        'Ein Besuch kann sich mehrere Produktgruppen ansehen; die Gruppen ergeben deshalb zusammen nicht den ganzen Shop.',
      ],
    },
    'whole-shop': {
      title: 'Die Woche im ganzen Shop',
      lead: 'Wie viele Besuche in der Woche ein Produkt geöffnet, etwas in den Warenkorb gelegt und bestellt haben.',
      deed: '',
      measures: {
        weekLooked: {
          title: 'Produkt geöffnet',
          note: 'Besuche, die mindestens ein Produkt geöffnet haben.',
        },
        weekBaskets: {
          title: 'In den Warenkorb gelegt',
          note: 'Besuche, die etwas in den Warenkorb gelegt haben.',
        },
        weekOrdered: { title: 'Bestellt', note: 'Besuche, die eine Bestellung aufgegeben haben.' },
      },
      notes: [
        'Ein Besuch zählt in jeder Zahl einmal in der Woche. Gezählt wird nur, was zu einer Gruppe gehört, die genannt werden darf.',
        'Wer bestellt, kann den Warenkorb in einer anderen Woche gefüllt haben, und wer etwas hineinlegt, muss es nicht geöffnet haben: Keine Zahl hier ist ein Teil einer anderen.',
        'Eine Zahl des ganzen Shops wird auch dort weggelassen, wo sich aus ihr und den Zahlen der Gruppen eine von weniger als 50 Besuchen ausrechnen ließe.',
        'Jede Bestellung, ob ihr Besuch gezählt wird oder nicht, steht auf der Seite „Bestellungen“.',
      ],
    },
    searches: {
      title: 'Suchen',
      lead: 'Wie viele Besuche in der Woche gesucht haben und wie viele nichts fanden, was so heißt, nach Produktgruppe. Keine Worte: Niemand behält sie.',
      deed: 'suchen',
      measures: {
        allSearches: {
          title: 'Besuche mit Suche',
          note: 'Besuche, die nach irgendetwas gesucht haben, einmal in der Woche.',
        },
        allInVain: {
          title: 'Nichts, was so heißt',
          note: '„Nichts, was so heißt“: davon jene, denen mindestens einmal gesagt wurde, dass im Shop nichts so heißt oder nichts alle Wörter hat, auch wenn stattdessen etwas gezeigt wurde, das es erwähnt oder ihm nahekommt.',
        },
        searches: {
          title: 'Suchen nach Gruppe',
          note: 'Besuche, die nach etwas wie den Produkten der Gruppe gesucht haben.',
        },
        inVain: {
          title: 'Nichts, was so heißt, nach Gruppe',
          note: 'Davon jene, denen das gesagt wurde: Mindestens die Hälfte dessen, was ihren Wörtern am nächsten ist, gehört zu dieser Gruppe, und nichts darin heißt so.',
        },
      },
      notes: [
        'Ein Besuch zählt einmal in der Woche. Suchen, die von einem Menschen handeln oder in Buchstaben stehen, die das Modell nicht liest, sind in keiner Zahl enthalten.',
        'Eine Suche gehört zur Gruppe des ersten Produkts, das auf sie antwortet; wo nichts so heißt, zur Gruppe, aus der mindestens die Hälfte der acht Produkte ist, die ihr nach der Bedeutung am nächsten sind; oder zu keiner. Die Gruppen ergeben deshalb zusammen nicht den ganzen Shop.',
        'Eine Frage an den Shop selbst (Lieferung, Rückgabe) ist eine Suche, aber keine vergebliche.',
      ],
    },
    'bought-again': {
      title: 'Wieder gekauft',
      lead: 'Nach welcher Zeit Besuche ein Produkt noch einmal bestellt haben, nach Produktgruppe.',
      deed: 'nach derselben Zeit etwas wieder bestellen',
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

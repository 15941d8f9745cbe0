import type * as english from '../en/groups.js';
import type { Translation } from '../wording.js';

export const groups: Translation<typeof english.groups> = {
  groups: {
    title: 'Die Gruppen',
    lead: 'Ein Interesse ist eine Gruppe von Produkten, gefunden an dem, was in ihren Texten steht. Hier sind alle, und was einen Besuch hinein- und wieder hinausbringt.',
    link: 'Alle Gruppen ansehen, und was dich hinein- und hinausbringt',
    about: 'Über diese Gruppe',
    kindsTitle: 'Wie ein Besuch läuft',
    kindsLead:
      'Beschreibungen eines Besuchs, abgelesen an dem, was getan wurde. Sie ändern nichts an dem, was zu sehen ist.',
    madeTitle: 'Woraus sie besteht',
    made: 'Produkte, deren Texte sich ähneln: Name, Kategorie, Schlagwörter, Material und erster Satz. Wer hier einkauft, spielt dabei keine Rolle.',
    categories: 'Das meiste davon steht in',
    tags: 'Schlagwörter, die hier häufiger sind als sonst im Shop',
    words: 'Wörter, die sie von den anderen unterscheiden',
    examples: 'Typisch dafür',
    inTitle: 'Was dich hineinbringt',
    membership:
      'Was du mit einem Produkt dieser Gruppe tust, zählt für sie, sofern der Besuch personalisiert ist. Ein Produkt kann zu zwei Gruppen gehören: Dann zählt es für jede so weit, wie es zu ihr gehört, und nur, wo das klar ist. Ein Interesse aus einer Datei zählt, was die Datei sagt.',
    does: 'Was du tust',
    weight: 'Gewicht',
    alone: 'Für sich allein',
    lasts: 'Weg nach',
    pace: (memory) =>
      `„Für sich allein“ ist die Stärke des Interesses, wenn sonst nichts getan wurde und das Produkt ganz zu dieser Gruppe gehört; „weg nach“ sagt, wann das zu schwach ist, um zu zählen, bei einem Besuch mit dem Gedächtnis „${memory}“ und wenn er nicht vorher endet. Bei Angesehenem und Gesuchtem zählt für die Reihenfolge von Empfehlungen mehr, was du später tust.`,
    from: (percent) => `Ab ${percent} ist sie eines deiner Interessen.`,
    outTitle: 'Was dich hinausbringt',
    out: (percent) => [
      `Die Zeit: Jedes Gewicht halbiert sich immer wieder, und unter ${percent} wird das Interesse weder angezeigt noch verwendet.`,
      '„Weniger“, der Regler und „Entfernen“ auf der Seite deiner Interessen, sofort; nach „Entfernen“ zählt auch nicht mehr, was dazu geführt hat.',
      '„Nie wieder“ auf derselben Seite, solange sich der Shop an den Besuch erinnert.',
      '„Von vorn beginnen“, „Nicht mehr personalisieren“, „Besuch vergessen“ oder das Ende des Besuchs.',
    ],
    againstTitle: 'Was dagegen zählt',
    ownTitle: 'Bei diesem Besuch',
    none: 'Von diesem Besuch zählt gerade nichts für diese Gruppe.',
    never: 'Diese Gruppe steht bei dir unter „Nie wieder“: Nichts zählt für sie, bis du sie wieder zulässt.',
    ownLink: 'Auf der Seite deiner Interessen ändern',
    kinds: {
      lookingAround: 'Mehrere Produktgruppen wurden angesehen, oder viele Produkte.',
      comparing: 'Produkte aus einem Bereich des Shops wurden verglichen, manche noch einmal angesehen.',
      deciding: 'Etwas liegt im Warenkorb, oder es wurde gemerkt und noch einmal angesehen.',
    },
    ruleTitle: 'Die ganze Regel',
    ruleNote:
      'Jede Zeile zählt von nichts bis voll, gleichmäßig zwischen ihren beiden Zahlen. Mehr davon passt besser, nie schlechter.',
    rule: {
      all: 'Alles davon: Was am wenigsten passt, entscheidet.',
      any: 'Eines davon: Was am besten passt, entscheidet.',
      weighted: 'Beides zusammen, jedes mit seinem Anteil.',
    },
    fact: {
      products: 'angesehene Produkte',
      interests: 'angesehene Produktgruppen',
      depth: 'angesehene Produkte in einem Bereich des Shops',
      returns: 'Produkte, nach zehn Minuten oder mehr noch einmal angesehen',
      searches: 'Suchen',
      saves: 'gemerkte Produkte',
      basketLines: 'Produkte im Warenkorb',
    },
    leaf: (fact, from, to) => `${fact}: zählt über ${from}, voll ab ${to}`,
    leafNow: (actual, percent) => `jetzt ${actual}, also ${percent}`,
    weighed: (percent, part) => `zu ${percent}: ${part}`,
    fit: (percent) => `Das passt auf diesen Besuch zu ${percent}.`,
  },
};

/**
 * What WooCommerce's export calls its columns in the language of whoever exports, squeezed, by the English name:
 * German, French, Spanish, Italian, Dutch. All but the German ones were not compared with an export; the plugin's
 * translations are kept at translate.wordpress.org. The values of kinds, states and visibility stay English. Only columns that are read stand here.
 */
const TRANSLATIONS = {
  type: 'typ tipo',
  sku: 'artikelnummer ugs cod códigodereferencia',
  name: 'nom nombre nome naam',
  published: 'veröffentlicht publié publicado pubblicato gepubliceerd',
  visibilityincatalog: `sichtbarkeitimkatalog visibilitédanslecatalogue visibilidadenelcatálogo visibilitànelcatalogo
    zichtbaarheidincatalogus`,
  shortdescription: `kurzbeschreibung descriptioncourte descripcióncorta brevedescrizione descrizionebreve
    kortebeschrijving`,
  description: 'beschreibung descripción descrizione beschrijving',
  datesalepricestarts: `datumandemangebotspreisbeginnt datededébutdepromo datededébutdelapromo
    díaenqueempiezaelpreciorebajado datainizioprezzoinofferta datadiinizioprezzoinofferta
    datadiiniziodelprezzoinofferta datumstartaanbieding startdatumaanbieding startdatumactieprijs datumactieprijsbegint`,
  datesalepriceends: `datumandemangebotspreisendet datedefindepromo datedefindelapromo díaenqueterminaelpreciorebajado
    datafineprezzoinofferta datadifineprezzoinofferta datadifinedelprezzoinofferta datumeindeaanbieding
    einddatumaanbieding einddatumactieprijs datumactieprijseindigt`,
  instock: 'vorrätig enstock existencias hayexistencias eninventario disponibile opvoorraad',
  stock: 'bestand lager lagerbestand inventario magazzino giacenza voorraad',
  backordersallowed: `lieferrückstandeerlaubt lieferrückständeerlaubt rückstandserlaubt
    autoriserlescommandesdeproduitsenrupture permitirreservasdeproductosagotados permitirreservas
    abilitaregliordiniarretrati abilitagliordiniarretrati ordiniarretraticonsentiti nabestellingentoestaan
    nabestellingentoegestaan`,
  saleprice: 'angebotspreis tarifpromo prixpromo preciorebajado prezzoinofferta actieprijs aanbiedingsprijs',
  regularprice:
    'regulärerpreis tarifrégulier prixrégulier precionormal prezzodilistino reguliereprijs normaleprijs',
  categories: 'kategorien catégories categorías categorie categorieën',
  tags: 'schlagwörter étiquettes etiquetas tag',
  images: 'bilder imágenes immagini immagine afbeeldingen',
  parent: `übergeordnetesprodukt übergeordnet produitparent superior productosuperior principal genitore
    prodottogenitore hoofd hoofdproduct bovenliggend ouder`,
  brands: 'marken marques marcas marchi brand merken',
} as const;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(TRANSLATIONS).flatMap(([english, others]) =>
    others
      .split(/\s+/)
      .flatMap((other) => [other, withoutAccents(other)].map((one) => [one, english] as const)),
  ),
);

const ATTRIBUTE = 'at{1,2}ribu(?:to?|ut)';
const NAME = '(?:name|nom|nombre|nome|naam)';
const VALUES = '(?:werte?|valeurs?|valor(?:es)?|valor[ei]|waarden?)';
/** `Attribut 1 Name`, `Nom de l'attribut 1`: the word and the number, in either order with what is said of them. */
const ofAttribute = (what: string): RegExp =>
  new RegExp(`^(?:${ATTRIBUTE}(\\d+)${what}|${what}d[a-z]*?${ATTRIBUTE}(\\d+))$`);
const ATTRIBUTES = [
  ['name', ofAttribute(NAME)],
  ['values', ofAttribute(VALUES)],
] as const;

/** As many programs write a header that they save again. */
function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The English name of a column of such an export, in whatever of these languages it is. @param column squeezed */
export function englishColumn(column: string): string {
  for (const [what, form] of ATTRIBUTES) {
    const [, before, behind] = form.exec(column) ?? [];
    if (before !== undefined || behind !== undefined) return `attribute${before ?? behind}${what}`;
  }
  return ENGLISH.get(column) ?? column;
}

/**
 * What shops call the things a product has, best name first, in lower case without punctuation: `g:sale_price`,
 * `Sale price` and `salePrice` are all `saleprice`. Behind the bar what other languages call it, read where no column
 * has one of the names before it: German, French, Spanish, Italian, Dutch, Portuguese, Polish, Czech, the Nordic ones.
 * Merchant names: https://support.google.com/merchants/answer/7052112
 */
const NAMES = {
  id: `id sku sellersku itemsku productsku variantsku skuid productid itemid offerid handle productcode
    itemcode itemnumber itemno ordernumber articlenumber partnumber stockcode internalreference listingid
    | artikelnummer artikelnr artnr artikelnummerimshop bestellnummer produktnummer référence reference réf codeproduit
    référenceproduit referencia código codigo codice codiceprodotto codicearticolo artikelcode productnummer
    kod cod varenummer varenr kodproduktu indeks kód artiklnr`,
  /** Beside the id: the numbers of the merchant, its suppliers and the makers. All of them count. */
  numbers: `numbers articlenumbers mpn gtin gtin8 gtin12 gtin13 gtin14 globaltradeitemnumber ean ean8 ean13 eancode
    upc upccode barcode variantbarcode productbarcode eanbarcode upcean eanupc productupcean isbn isbn10 isbn13
    gtinupceanorisbn eangtin gtinean globaluniqueid externalproductid jan manufacturerpartnumber manufacturernumber manufacturersku manufactsku
    supplierreference supplierpartnumber suppliersku vendorpartnumber vendorsku
    | herstellernummer herstellernr herstellerartikelnummer herstellerartnr strichcode barcodenummer gtinupceanoderisbn
    gtinupceanouisbn gtinupceanoisbn gtinupceanofisbn codebarre codebarres codeean referenciafabricante códigodebarras
    codicebarre codiceabarre codiceean codiceproduttore barkod streepjescode fabrikantnummer eankod kodean čárovýkód
    stregkode streckkod`,
  name: `name title productname producttitle itemname itemtitle articlename
    | artikelname artikelbezeichnung bezeichnung bezeichnung1 artikelbezeichnung1 produktname produktbezeichnung titel désignation designation
    nom nomduproduit nomproduit titre libellé nombre nombredelproducto título titulo producto nome
    nomeprodotto titolo naam productnaam artikelnaam nazwa nazwaproduktu nomedoproduto namn produktnamn navn
    varenavn benämning název názevproduktu nimi product`,
  description: `description bodyhtml productdescription itemdescription longdescription content summary
    | beschreibung artikelbeschreibung produktbeschreibung langbeschreibung langtext
    descriptionproduit descripción descripcion descrizione omschrijving langeomschrijving beschrijving productomschrijving
    descrição opis beskrivning beskrivelse popis kuvaus`,
  /** Stands before the description, unless that says it too. */
  shortDescription: `shortdescription productshortdescription
    | kurzbeschreibung kurztext descriptioncourte résumé descripcióncorta descrizionebreve kortebeschrijving
    korteomschrijving kortbeskrivning krótkiopis`,
  department: `department dept maincategory category1 categorylevel1
    | abteilung hauptgruppe hauptwarengruppe oberkategorie hoofdgroep rayon département departamento reparto afdeling dział avdelning kategorieebene1`,
  category: `category productcategory categoryname category2 categorylevel2
    | kategorie produktkategorie warengruppe artikelgruppenname produktgruppe produktgruppeimshop catégorie categorie categoría categoria kategoria kategori kategorieebene2
    familledeproduit productgroep varugrupp varegruppe`,
  path: `producttype categorypath googleproductcategory fbproductcategory categories categorytext
    | kategoriepfad kategorien catégories categorías categorieën`,
  style: `style subcategory subdepartment
    | unterkategorie subkategorie untergruppe unterwarengruppe souscatégorie sousfamille subcategoría sottocategoria
    subcategoria subcategorie subgroep podkategoria podkategorie underkategori undergruppe`,
  brand: `brand brandname vendor manufacturer productmanufacturer
    | marke hersteller marque fabricant marca fabricante marchio produttore merk fabrikant producent
    varumärke mærke merke výrobce značka valmistaja`,
  price: `price currentprice priceinclvat priceincludingvat priceincltax priceincludingtax pricewithtax
    grossprice sellingprice amount productprice itemprice ourprice salesprice standardprice
    pricevat retailprice
    | preis preisbrutto bruttopreis preisinklmwst preisinkmwst verkaufspreis vkpreis vkbrutto
    prix prixttc prixdevente prixdeventettc precio precioconiva preciodeventa
    pvp prezzo prezzoivainclusa prezzoivato prezzodivendita prijs prijsinclbtw prijsinclusiefbtw verkoopprijs
    bruttovk preço cena cenabrutto pris cenasdph hinta`,
  salePrice: `saleprice specialprice discountedprice offerprice promotionalprice promoprice
    | angebotspreis aktionspreis sonderpreis reduzierterpreis prixpromo prixpromotionnel prixsoldé prixréduit
    preciorebajado preciooferta preciodeoferta prezzoscontato prezzoofferta prezzoinofferta
    prezzopromozionale aanbiedingsprijs actieprijs preçopromocional preçocomdesconto cenapromocyjna reapris
    tilbudspris akčnícena alennushinta`,
  saleDates: 'salepriceeffectivedate',
  /** Names that are made of the words for a sale and for one of its ends are known to `sale-columns.ts`. */
  saleFrom: '| datumandemangebotspreisbeginnt díaenqueempiezaelpreciorebajado',
  saleUntil: '| datumandemangebotspreisendet díaenqueterminaelpreciorebajado',
  sale: 'sale',
  /** Whether the sale price counts. */
  onSale: 'onsale isonsale saleactive issaleactive',
  discountAmount: 'discountamount',
  discountPercent: 'discountpercent discountpercentage percentoff percentdiscount',
  surcharge: 'surcharge',
  /** What was asked before. A maker's recommendation (`msrp`, `rrp`) is none: nobody may have asked it. */
  regularPrice: `regularprice listprice compareatprice comparetoprice originalprice oldprice priceold
    wasprice pricebefore was
    | regulärerpreis normalpreis tarifrégulier precionormal prezzodilistino alterpreis streichpreis
    listenpreis prixbarré ancienprix precioanterior preciooriginal prezzooriginale prezzopieno oudeprijs
    vanprijs preçonormal cenaregularna ordinariepris ordinærpris normalpris běžnácena`,
  currency: `currency currencycode pricecurrency currencyid
    | währung devise moneda divisa valuta moeda waluta měna`,
  tags: `tags keywords labels
    | schlagwörter schlagworte stichwörter motsclés étiquettes etiquetas palabrasclave etichette trefwoorden
    tagi taggar štítky`,
  options: '',
  colour: 'color colour colorname | farbe couleur colore kleur cor kolor färg farve farge barva',
  size: `size sizename
    | größe grösse groesse taille talla tamaño taglia maat tamanho rozmiar storlek størrelse velikost`,
  pattern: 'pattern | muster motif estampado fantasia patroon',
  /** New, used, refurbished. */
  condition: 'condition itemcondition productcondition conditiontype | artikelzustand zustand',
  materials: `materials material fabric
    | materialien matière matières tissu materiale materiali tessuto tejido materiaal stof`,
  stock: `stock currentstock quantity inventory stockquantity inventoryquantity quantitytosellonfacebook qty
    stocklevel qtyinstock quantityinstock availablequantity qtyavailable stockonhand quantityonhand qtyonhand
    onhand inventorylevel availablestock
    | bestand lagerbestand lager menge anzahl stückzahl quantité quantite stockdisponible inventario
    existencias cantidad giacenza quantità quantita voorraad aantal lagerbestandgesamt quantidade estoque
    ilość stan stanmagazynowy lagersaldo antal antall lagerbeholdning množství skladem varasto`,
  availability: `availability stockstatus instock available
    | vorrätig auflager enstock inmagazzino opvoorraad verfügbarkeit lieferstatus lagerstatus disponibilité
    disponibilidad disponibilità beschikbaarheid disponibilidade dostępność tillgänglighet tilgængelighed
    dostupnost`,
  /** From which day something that is ordered ahead can be had. */
  availableFrom: `availabilitydate availablefrom availabilitystarts productavailabledate preorderreleasedate
    releasedate`,
  /** What is ordered ahead, in this shop's own form. */
  ahead: 'ahead',
  /** Whether it is sold on when nothing is left. */
  backorders: `backordersallowed allowbackorders backorders inventorypolicy outofstockaction
    | lieferrückständeerlaubt überverkäufemöglich`,
  group: `group itemgroupid groupid parentsku parentid parent mainnumber
    | übergeordnet artikelgruppe produitparent identifizierungsspaltevaterartikel vaterartikelnummer hauptartikel
    hauptartikelnummer hoofdartikel`,
  /** Whether it is for sale; columns that say so by their own name are known to `for-sale.ts`. */
  published: '',
  added: 'added dateadded createdat created',
  /** From which day it is sold. */
  publishedFrom: `publishedat publishdate publishedfrom onlinefrom livefrom visiblefrom activefrom sellablefrom
    | veröffentlichtam veröffentlichtab sichtbarab onlineab verkaufab publiéle enlignedepuis`,
  sold: 'sold unitssold totalsales',
  picture: `picture image imagelink imageurl imagesrc images pictureurl photo productimage mainimage image1
    imgurl photourl mainimageurl
    | bild bilder bildurl bildlink produktbild imageproduit imagen imágenes fotografía immagine immagini
    afbeelding afbeeldingen foto imagem zdjęcie billede bilde obrázek`,
  kind: 'kind productkind kindofproduct',
  art: 'art',
} as const satisfies Readonly<Record<string, string>>;

export type Field = keyof typeof NAMES;

export const FIELDS = Object.keys(NAMES) as Field[];

/** What a column holds, and how good a name for it the column has: lower is better. */
export interface Meaning {
  readonly field: Field;
  readonly rank: number;
}

/** The price of a kilogram, or of one piece of several: a price only where a feed has no other. */
const UNIT_PRICES = wordsOf(
  'unitprice einzelpreis stückpreis prixunitaire prixunitairettc preciounitario prezzounitario stukprijs styckpris',
);

/** Names in other languages than English give way to all of its names. */
const IN_OTHER_LANGUAGES = 100;

/** Ranks of the prices of units: below all others. */
const OF_A_UNIT = 1_000;

/** Whether it is the price of a unit, which counts only where a feed has no other price. */
export const isOfUnit = ({ field, rank }: Meaning): boolean => field === 'price' && rank >= OF_A_UNIT;

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...UNIT_PRICES.map((name, rank) => [name, { field: 'price', rank: OF_A_UNIT + rank }] as const),
  ...FIELDS.flatMap((field) => localNames(field)),
  ...FIELDS.flatMap((field) =>
    wordsOf(NAMES[field].split('|')[0]).map((name, rank) => [name, { field, rank }] as const),
  ),
]);

/** What a column of this name holds in any shop. @param name squeezed */
export function meaningOf(name: string): Meaning | undefined {
  return MEANINGS.get(name);
}

/** As they are written, and without their accents, as many programs write a header. */
function localNames(field: Field): readonly (readonly [string, Meaning])[] {
  return wordsOf(NAMES[field].split('|')[1]).flatMap((name, rank) => {
    const meaning = { field, rank: IN_OTHER_LANGUAGES + rank };
    return [[name.normalize('NFD').replace(/\p{M}/gu, ''), meaning] as const, [name, meaning] as const];
  });
}

function wordsOf(text = ''): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A column's name without what shops write differently: `Sale price`, `g:sale_price` are `saleprice`. */
export function squeezed(column: string): string {
  return column
    .normalize('NFC')
    .replace(/^[^:(]*:/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** `Product name (English)`, `name[de]`, `title_en`, `description-fr-FR`, with a channel `description-fr_FR-ecommerce`. */
const BRACKETED =
  /\s*[([](?:[a-z]{2}(?:[-_][a-z]{2})?|english|german|deutsch|french|français|spanish|español|italian|italiano|dutch|nederlands)[)\]]\s*$/i;
const BEHIND = /[_-](?:en|de|fr|es|it|nl|pt|pl|sv|da|no|cs)(?:[-_][a-z]{2}(?:-[a-z]+)?)?$/i;

/** A column's name without the language that its texts are in. */
export function withoutLanguage(column: string): string {
  return column.replace(BRACKETED, '').replace(BEHIND, '');
}

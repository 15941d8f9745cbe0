/**
 * What shops call the things a product has, best name first, in lower case without punctuation:
 * `g:sale_price`, `Sale price` and `salePrice` are all `saleprice`.
 * Merchant names: https://support.google.com/merchants/answer/7052112
 */
export const FIELD_NAMES = {
  id: ['id', 'sku', 'productid', 'itemid', 'offerid', 'handle'],
  name: ['name', 'title', 'productname', 'producttitle'],
  description: [
    'description',
    'bodyhtml',
    'productdescription',
    'longdescription',
    'content',
    'summary',
    'shortdescription',
  ],
  department: ['department'],
  category: ['category', 'productcategory', 'categoryname'],
  path: ['producttype', 'categorypath', 'googleproductcategory', 'fbproductcategory', 'categories'],
  style: ['style', 'subcategory'],
  brand: ['brand', 'brandname', 'vendor', 'manufacturer'],
  price: [
    'price',
    'currentprice',
    'priceinclvat',
    'priceincludingvat',
    'priceincltax',
    'priceincludingtax',
    'pricewithtax',
    'grossprice',
    'unitprice',
    'sellingprice',
    'amount',
  ],
  salePrice: ['saleprice', 'specialprice', 'discountedprice', 'offerprice', 'promotionalprice', 'promoprice'],
  saleDates: ['salepriceeffectivedate'],
  saleFrom: ['salefrom', 'salestart', 'salestartdate', 'datesalepricestarts', 'specialpricefromdate'],
  saleUntil: ['saleuntil', 'saleend', 'saleenddate', 'datesalepriceends', 'specialpricetodate'],
  sale: ['sale'],
  /** Whether the sale price counts. */
  onSale: ['onsale', 'isonsale', 'saleactive', 'issaleactive'],
  discountAmount: ['discountamount'],
  discountPercent: ['discountpercent', 'discountpercentage'],
  surcharge: ['surcharge'],
  regularPrice: [
    'regularprice',
    'listprice',
    'compareatprice',
    'originalprice',
    'oldprice',
    'priceold',
    'wasprice',
    'pricebefore',
    'msrp',
    'rrp',
  ],
  currency: ['currency', 'currencycode', 'pricecurrency'],
  tags: ['tags', 'keywords', 'labels'],
  options: [],
  colour: ['color', 'colour'],
  size: ['size'],
  pattern: ['pattern'],
  materials: ['materials', 'material'],
  stock: [
    'stock',
    'currentstock',
    'quantity',
    'inventory',
    'stockquantity',
    'inventoryquantity',
    'quantitytosellonfacebook',
    'qty',
    'stocklevel',
    'qtyinstock',
    'quantityinstock',
    'availablequantity',
    'qtyavailable',
  ],
  availability: ['availability', 'stockstatus', 'instock'],
  /** From which day something that is ordered ahead can be had. */
  availableFrom: [
    'availabilitydate',
    'availablefrom',
    'availabilitystarts',
    'productavailabledate',
    'preorderreleasedate',
    'releasedate',
  ],
  /** What is ordered ahead, in this shop's own form. */
  ahead: ['ahead'],
  /** Whether it is sold on when nothing is left. */
  backorders: ['backordersallowed', 'allowbackorders', 'backorders', 'inventorypolicy', 'outofstockaction'],
  group: ['group', 'itemgroupid', 'groupid', 'parentsku', 'parentid', 'parent'],
  /** Whether it is for sale; columns that say so by their own name are known to `for-sale.ts`. */
  published: [],
  added: ['added', 'dateadded', 'createdat', 'created', 'publishedat'],
  sold: ['sold', 'unitssold', 'totalsales'],
  picture: [
    'picture',
    'image',
    'imagelink',
    'imageurl',
    'imagesrc',
    'images',
    'pictureurl',
    'photo',
    'productimage',
    'mainimage',
    'image1',
  ],
  art: ['art'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof FIELD_NAMES;

export const FIELDS = Object.keys(FIELD_NAMES) as Field[];

/**
 * The same in German, French, Spanish, Italian and Dutch, in lower case without punctuation: read where no column has
 * one of the names above.
 */
export const LOCAL_NAMES: Readonly<Partial<Record<Field, string>>> = {
  id: `artikelnummer artikelnr artnr bestellnummer produktnummer référence reference réf codeproduit référenceproduit
    referencia código codigo codice codiceprodotto codicearticolo artikelcode productnummer`,
  name: `artikelname artikelbezeichnung bezeichnung produktname produktbezeichnung titel désignation designation nom
    nomduproduit nomproduit titre libellé nombre nombredelproducto título titulo producto nome nomeprodotto titolo naam
    productnaam artikelnaam`,
  description: `beschreibung artikelbeschreibung produktbeschreibung langbeschreibung langtext kurzbeschreibung
    descriptionproduit descripción descripcion descrizione omschrijving beschrijving productomschrijving`,
  department: `abteilung rayon département departamento reparto afdeling`,
  category: `kategorie produktkategorie catégorie categorie categoría categoria`,
  path: `kategoriepfad kategorien catégories categorías categorieën`,
  brand: `marke hersteller marque fabricant marca fabricante marchio produttore merk fabrikant`,
  price: `preis preisbrutto bruttopreis preisinklmwst preisinkmwst verkaufspreis vkpreis vkbrutto einzelpreis
    prix prixttc prixdevente prixdeventettc prixunitaire prixunitairettc precio precioconiva preciodeventa pvp
    prezzo prezzoivainclusa prezzoivato prezzodivendita prijs prijsinclbtw prijsinclusiefbtw verkoopprijs`,
  salePrice: `angebotspreis aktionspreis sonderpreis reduzierterpreis prixpromo prixpromotionnel prixsoldé prixréduit
    preciorebajado preciooferta preciodeoferta prezzoscontato prezzoofferta prezzoinofferta prezzopromozionale
    aanbiedingsprijs actieprijs`,
  saleFrom: `datumandemangebotspreisbeginnt datededébutdepromo díaenqueempiezaelpreciorebajado
    datainiziopromozione`,
  saleUntil: `datumandemangebotspreisendet datedefindepromo díaenqueterminaelpreciorebajado datafinepromozione`,
  regularPrice: `regulärerpreis normalpreis tarifrégulier precionormal prezzodilistino alterpreis streichpreis listenpreis uvp prixbarré ancienprix prixconseillé precioanterior
    preciooriginal prezzooriginale prezzopieno oudeprijs vanprijs adviesprijs`,
  group: `übergeordnet artikelgruppe produitparent`,
  currency: `währung devise moneda divisa valuta`,
  tags: `schlagwörter schlagworte stichwörter motsclés étiquettes etiquetas palabrasclave etichette trefwoorden`,
  colour: `farbe couleur colore kleur`,
  size: `größe grösse groesse taille talla tamaño taglia maat`,
  materials: `materialien matière matières materiale materiali materiaal`,
  stock: `bestand lagerbestand lager menge anzahl stückzahl quantité quantite stockdisponible inventario existencias cantidad
    giacenza quantità quantita voorraad aantal`,
  availability: `vorrätig auflager enstock inmagazzino opvoorraad verfügbarkeit lieferstatus lagerstatus disponibilité disponibilidad disponibilità beschikbaarheid`,
  backorders: `lieferrückständeerlaubt`,
  picture: `bild bilder bildurl bildlink produktbild imageproduit imagen imágenes fotografía immagine immagini
    afbeelding afbeeldingen foto`,
};

/** A column's name without what shops write differently: `Sale price`, `g:sale_price` are `saleprice`. */
export function squeezed(column: string): string {
  return column
    .normalize('NFC')
    .replace(/^[^:]*:/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

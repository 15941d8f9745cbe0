import type { Field } from './field-names.js';

/**
 * What other languages than English call it, in lower case without punctuation: German, French, Spanish, Italian and
 * Dutch, and the usual names in Portuguese, Polish, Czech and the Nordic ones. Read where no column has one of
 * `FIELD_NAMES`.
 */
export const LOCAL_NAMES: Readonly<Partial<Record<Field, string>>> = {
  id: `artikelnummer artikelnr artnr bestellnummer produktnummer référence reference réf codeproduit référenceproduit
    referencia código codigo codice codiceprodotto codicearticolo artikelcode productnummer
    kod cod varenummer varenr kodproduktu indeks kód artiklnr`,
  name: `artikelname artikelbezeichnung bezeichnung produktname produktbezeichnung titel désignation designation nom
    nomduproduit nomproduit titre libellé nombre nombredelproducto título titulo producto nome nomeprodotto titolo naam
    productnaam artikelnaam
    nazwa nazwaproduktu nomedoproduto namn produktnamn navn varenavn název názevproduktu nimi`,
  description: `beschreibung artikelbeschreibung produktbeschreibung langbeschreibung langtext kurzbeschreibung
    descriptionproduit descripción descripcion descrizione omschrijving beschrijving productomschrijving
    descrição opis beskrivning beskrivelse popis kuvaus`,
  department: `abteilung rayon département departamento reparto afdeling
    dział avdelning kategorieebene1`,
  category: `kategorie produktkategorie catégorie categorie categoría categoria
    kategoria kategori kategorieebene2`,
  path: `kategoriepfad kategorien catégories categorías categorieën`,
  brand: `marke hersteller marque fabricant marca fabricante marchio produttore merk fabrikant
    producent varumärke mærke merke výrobce značka valmistaja`,
  price: `preis preisbrutto bruttopreis preisinklmwst preisinkmwst verkaufspreis vkpreis vkbrutto einzelpreis
    prix prixttc prixdevente prixdeventettc prixunitaire prixunitairettc precio precioconiva preciodeventa pvp
    prezzo prezzoivainclusa prezzoivato prezzodivendita prijs prijsinclbtw prijsinclusiefbtw verkoopprijs
    bruttovk preço cena cenabrutto pris cenasdph hinta`,
  salePrice: `angebotspreis aktionspreis sonderpreis reduzierterpreis prixpromo prixpromotionnel prixsoldé prixréduit
    preciorebajado preciooferta preciodeoferta prezzoscontato prezzoofferta prezzoinofferta prezzopromozionale
    aanbiedingsprijs actieprijs
    preçopromocional preçocomdesconto cenapromocyjna reapris tilbudspris akčnícena alennushinta`,
  saleFrom: `datumandemangebotspreisbeginnt datededébutdepromo díaenqueempiezaelpreciorebajado
    datainiziopromozione`,
  saleUntil: `datumandemangebotspreisendet datedefindepromo díaenqueterminaelpreciorebajado datafinepromozione`,
  regularPrice: `regulärerpreis normalpreis tarifrégulier precionormal prezzodilistino alterpreis streichpreis listenpreis prixbarré ancienprix precioanterior
    preciooriginal prezzooriginale prezzopieno oudeprijs vanprijs
    preçonormal cenaregularna ordinariepris ordinærpris normalpris běžnácena`,
  group: `übergeordnet artikelgruppe produitparent`,
  currency: `währung devise moneda divisa valuta
    moeda waluta měna`,
  tags: `schlagwörter schlagworte stichwörter motsclés étiquettes etiquetas palabrasclave etichette trefwoorden
    tagi taggar štítky`,
  colour: `farbe couleur colore kleur
    cor kolor färg farve farge barva`,
  size: `größe grösse groesse taille talla tamaño taglia maat
    tamanho rozmiar storlek størrelse velikost`,
  materials: `materialien matière matières materiale materiali materiaal`,
  stock: `bestand lagerbestand lager menge anzahl stückzahl quantité quantite stockdisponible inventario existencias cantidad
    giacenza quantità quantita voorraad aantal
    lagerbestandgesamt quantidade estoque ilość stan stanmagazynowy lagersaldo antal antall lagerbeholdning množství skladem varasto`,
  availability: `vorrätig auflager enstock inmagazzino opvoorraad verfügbarkeit lieferstatus lagerstatus disponibilité disponibilidad disponibilità beschikbaarheid
    disponibilidade dostępność tillgänglighet tilgængelighed dostupnost`,
  backorders: `lieferrückständeerlaubt
    überverkäufemöglich`,
  picture: `bild bilder bildurl bildlink produktbild imageproduit imagen imágenes fotografía immagine immagini
    afbeelding afbeeldingen foto
    imagem zdjęcie billede bilde obrázek`,
};

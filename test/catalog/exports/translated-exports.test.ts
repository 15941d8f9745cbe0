import { describe, expect, it } from 'vitest';
import { squeezed } from '../../../src/catalog/feeds/field-names.js';
import { englishColumn } from '../../../src/catalog/feeds/platforms/woocommerce-columns.js';
import { becomes } from './becomes.js';

const ENGLISH = [
  'ID',
  'Type',
  'SKU',
  'Name',
  'Published',
  'Visibility in catalog',
  'Short description',
  'Description',
  'Date sale price starts',
  'Date sale price ends',
  'In stock?',
  'Stock',
  'Backorders allowed?',
  'Sale price',
  'Regular price',
  'Categories',
  'Tags',
  'Images',
  'Parent',
  'Brands',
  'Attribute 1 name',
  'Attribute 1 value(s)',
];

/** The same columns in the same order, as the export names them in each language. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  German:
    `ID|Typ|Artikelnummer|Name|Veröffentlicht|Sichtbarkeit im Katalog|Kurzbeschreibung|Beschreibung|Datum, an dem Angebotspreis beginnt|Datum, an dem Angebotspreis endet|Vorrätig?|Bestand|Lieferrückstande erlaubt?|Angebotspreis|Regulärer Preis|Kategorien|Schlagwörter|Bilder|Übergeordnetes Produkt|Marken|Attribut 1 Name|Attribut 1 Wert(e)`.split(
      '|',
    ),
  French:
    `ID|Type|UGS|Nom|Publié|Visibilité dans le catalogue|Description courte|Description|Date de début de promo|Date de fin de promo|En stock ?|Stock|Autoriser les commandes de produits en rupture ?|Tarif promo|Tarif régulier|Catégories|Étiquettes|Images|Parent|Marques|Nom de l’attribut 1|Valeur(s) de l’attribut 1`.split(
      '|',
    ),
  Spanish:
    `ID|Tipo|SKU|Nombre|Publicado|Visibilidad en el catálogo|Descripción corta|Descripción|Día en que empieza el precio rebajado|Día en que termina el precio rebajado|¿Existencias?|Inventario|¿Permitir reservas de productos agotados?|Precio rebajado|Precio normal|Categorías|Etiquetas|Imágenes|Superior|Marcas|Nombre del atributo 1|Valor(es) del atributo 1`.split(
      '|',
    ),
  Italian:
    `ID|Tipo|COD|Nome|Pubblicato|Visibilità nel catalogo|Breve descrizione|Descrizione|Data inizio prezzo in offerta|Data fine prezzo in offerta|In stock?|Magazzino|Abilitare gli ordini arretrati?|Prezzo in offerta|Prezzo di listino|Categorie|Tag|Immagine|Genitore|Marchi|Nome dell'attributo 1|Valore dell'attributo 1`.split(
      '|',
    ),
  Dutch:
    `ID|Type|SKU|Naam|Gepubliceerd|Zichtbaarheid in catalogus|Korte beschrijving|Beschrijving|Datum start aanbieding|Datum einde aanbieding|Op voorraad?|Voorraad|Nabestellingen toestaan?|Actieprijs|Reguliere prijs|Categorieën|Tags|Afbeeldingen|Hoofd|Merken|Attribuut 1 naam|Attribuut 1 waarde(n)`.split(
      '|',
    ),
};

const SIZES: Readonly<Record<string, string>> = {
  English: 'Size',
  German: 'Größe',
  French: 'Taille',
  Spanish: 'Talla',
  Italian: 'Taglia',
  Dutch: 'Maat',
};

/** Values of kinds and states are English whatever the header. */
const rows = (size: string): readonly (readonly string[])[] =>
  [
    `1|simple|T-1|Tea|1|visible|Black.|From the hills.|2026-11-01|2026-11-30|1|20|0|4,00|5,00|Food, Food > Tea|black, loose|https://i.example/t.jpg||Leaf||`,
    `2|variable|C-1|Cup|1|visible||Clay.|||1||0|||Table > Cups|clay||| Kiln|${size}|S, L`,
    `3|variation|C-1-S|Cup|1|visible|||||1|3|0||9,00||||C-1||${size}|S`,
    `4|variation||Cup|1|visible|||||backorder|0|notify||9,50||||id:2||${size}|L`,
    `5|external|X-1|Press|1|visible|||||1||0||40,00|Food > Tea||||||`,
    `6|simple|D-1|Draft|0|visible|||||1||0||40,00|Food > Tea||||||`,
    `7|simple|H-1|Spare lid|1|hidden|||||1||0||40,00|Food > Tea||||||`,
    `8|simple|P-1|Pot|1|visible|||||1|2|0||30,00|Table > Pots||||Kiln|${size}|1 l`,
  ].map((row) => row.split('|').map((cell) => cell.trim()));

const written = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

describe('WooCommerce exports in the language of the shop', () => {
  it.each(Object.entries({ English: ENGLISH, ...HEADERS }))('%s', async (language, header) => {
    const at = (column: string): string => header[ENGLISH.indexOf(column)] ?? '';
    const file = [header, ...rows(SIZES[language] ?? '')].map(written).join('\n');
    const products = await becomes('wc-product-export.csv', file, {
      platform: 'WooCommerce',
      products: [
        'T-1: Tea; 5.00 EUR sale 4.00; 20; Food > Tea; #black #loose; by Leaf',
        'C-1-S: Cup, S; 9.00 EUR; 3; Table > Cups; #clay #s; in C-1; by Kiln',
        '4: Cup, L; 9.50 EUR; any back-order; Table > Cups; #clay #l #back-order; in C-1; by Kiln',
        'P-1: Pot; 30.00 EUR; 2; Table > Pots; #1 l; by Kiln',
      ],
      leftOut: [
        [`${at('Type')} is external: it is sold elsewhere`, 1],
        [`${at('Published')} is 0`, 1],
        [`${at('Visibility in catalog')} is hidden`, 1],
      ],
      parts: 1,
    });
    expect(products[0]?.description).toContain('From the hills.');
    expect(products[1]?.description).toBe('Clay.');
  });

  it.each(Object.entries(HEADERS))('names each column of the %s header as the English one', (_, header) => {
    const english = ENGLISH.map((column) => squeezed(column));
    expect(header.map((column) => englishColumn(squeezed(column)))).toEqual(english);
  });
});

/** What German shoppers search for, as they write it: two and three nouns, nouns by themselves, adjectives, brands. */
export const GERMAN_SEARCHES: readonly string[] = lines(`
  Teekanne Gusseisen, Kaffee Mühle, Brot Messer, Fahrrad Licht, Gusseisen Pfanne, Regenjacke Kinder, Seife Lavendel
  Schreibtisch Lampe, Nähmaschine Nadeln, Katzen Spielzeug, Kissen Leinen, Laufschuhe Damen, Wanderschuhe Herren
  Zelt Heringe, Schlafsack Daunen, Yoga Matte Kork, Espresso Tassen, Kaffee Filter Papier, Messer Schleifstein
  Brot Backform, Kuchen Form Silikon, Ofen Handschuhe, Tisch Decke Leinen, Bett Wäsche Baumwolle, Woll Decke
  Kerzen Bienenwachs, Vasen Keramik, Blumen Töpfe Terrakotta, Gieß Kanne, Garten Schere, Saat Gut Tomaten
  Hoch Beet Holz, Hunde Leine Leder, Hunde Napf Edelstahl, Katzen Baum, Vogel Futter Haus, Aquarium Pumpe
  Holz Eisenbahn, Puzzle Erwachsene, Brett Spiele Familie, Stofftier Hase, Kuscheltier Elefant, Baby Decke Wolle
  Schaukel Kinder Garten, Malkasten Wasser Farben, Aquarell Papier Block, Pinsel Set, Füller Tinte Blau
  Notiz Buch Leder, Kalender Wand, Brief Papier, Gitarren Saiten, Ukulele Anfänger, Schallplatten Spieler
  Kopfhörer Kabel, Maus Pad Filz, Tastatur Deutsch, Handy Halter Fahrrad, Fahrrad Schloss, Fahrrad Helm Damen
  Trink Flasche Edelstahl, Thermos Kanne, Brotdose Kinder, Rucksack Wandern, Koffer Klein, Reise Kissen
  Sonnen Hut Stroh, Mütze Wolle, Schal Kaschmir, Handschuhe Leder Damen, Socken Merino, Hausschuhe Filz
  Regen Schirm, Gummi Stiefel Grün, Gürtel Leder Braun, Hemd Leinen Herren, Kleid Sommer, Bademantel Frottee
  Hand Creme, Gesichts Öl, Haar Bürste Holz, Rasier Pinsel, Bade Salz, Zahn Bürste Bambus, Shampoo Fest
  Massage Rolle, Hantel Set, Spring Seil, Kletter Seil, Angel Rute, Stirn Lampe, Taschen Messer
  Stichsäge Blätter, Schrauben Dreher Set, Leim Holz, Werkzeug Kasten, Leiter Aluminium
  Wolle Stricken, Strick Nadeln Bambus, Stick Garn, Schnitt Muster Kleid, Knöpfe Perlmutt
  Le Creuset Bräter, Opinel Messer, Moleskine Notizbuch, Bialetti Espressokocher, Lamy Füller, Ortlieb Tasche
  Wasserkocher Edelstahl, Reis Kocher, Pfeffer Mühle Holz, Suppen Teller, Besteck Set Gold, Salat Schüssel Glas
  Käse Reibe, Schneide Brett Olivenholz, Gläser Wein, Bier Krug, Nudel Maschine, Eis Form, Brot Korb, Sauerteig Starter
  Isomatte Winter, Gas Kocher Camping, Hänge Matte, Fern Glas Vögel, Kompass, Wander Stöcke Carbon, Schwimm Brille
  Bade Anzug Damen, Fleece Jacke Kinder, Ring Silber, Ohrringe Perlen, Uhr Holz, Sonnenbrille Damen, Geldbeutel Leder
  Teppich Wolle Grau, Bilderrahmen Eiche, Spiegel Rund, Hocker Bambus, Kleiderbügel Holz, Wäsche Korb, Fuß Matte Kokos
  Insekten Hotel, Kompost Eimer, Rasen Mäher, Katzen Streu, Hunde Bett Groß, Lego Eisenbahn, Faber Castell Stifte`);

/** Written after the rules and lists were chosen, and used for nothing but the last figure. */
export const HELD_OUT_GERMAN_SEARCHES: readonly string[] = lines(`
  Heft Klammern, Locher Metall, Bohrer Beton, Kabel Trommel, Dünger Rosen, Luft Befeuchter, Schaf Fell, Schach Brett
  Mund Harmonika, Trommel Stöcke, Backpapier, Waffel Eisen, Honig Löffel, Gewürz Regal, Butter Dose, Korken Zieher
  Spül Bürste, Seifen Schale, Rasier Messer, Lippen Balsam, Duft Öl, Reise Adapter, Sattel Tasche, Knie Schoner
  Turn Beutel, Rodel Schlitten, Drachen Kinder, Knete, Murmel Bahn Holz, Puppen Haus, Hasen Stall, Winter Mantel Damen`);

/** What tells of somebody, as it is typed on a German page. */
export const GERMAN_PERSONS: readonly string[] = lines(`
  Anna Schmidt, anna schmidt, Geschenk für Anna, Frau Müller, Herr Becker, Lukas Wagner, Sophie Klein, Max Mustermann
  Jürgen Schwarz, Karl Heinz Braun, Familie Schneider, Oma Gerda, Tante Ursula, Opa Wilhelm, Lena Koch, Peter Lang
  Mehmet Yılmaz, Ayşe Demir, Agnieszka Kowalska, Giovanni Rossi, Dr. Weber, Prof. Hoffmann, meine Schwester Julia
  für Tobias, für meine Frau Susanne, Geburtstag von Jonas, Hannah, Sebastian, Günther, Katharina Weiß
  Hauptstraße 5, Rosengasse 7, Lindenallee 44a, Berliner Str. 44, Am Marktplatz 12, Schillerstraße 18 Hamburg
  10115 Berlin, Postfach 14, Musterweg 3, 0170 1234567, 030-123456, anna@example.com, anna-schmidt.de
  ich wohne in Berlin, ich heiße Jürgen, mein Name ist Karl, meine Tochter, geboren am 3. Mai, 12. März 1984
  ich bin 34 Jahre alt, Ottilie Vogelsang, Kunigunde Huber, Dörte Petersen, Xaver Obermaier, Wolfram Kessler
  Emre Öztürk, Fatma Kaya, Vogelsang Ottilie, Schmidt Anna, Gerlinde von der Heide`);

function lines(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

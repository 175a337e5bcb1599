import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { libraryOf } from '../core/answer/library-of.ts';

/** A workshop, a garden and star gazers; a repair café in Dutch, and one in Swedish. */
const REPORTS = {
  de: libraryOf({
    'werkstatt.md': `# Offene Werkstatt im Februar

## Löten für Anfänger

Im Kurs haben acht Leute zum ersten Mal gelötet, jeder baute eine Taschenlampe mit drei Leuchtdioden.

## Werkstatt für Fahrräder

Am Samstag flickten wir Schläuche und zentrierten Laufräder, zwölf Leute kamen mit kaputten Rädern.

## Lesekreis

Wir stimmten über das nächste Buch ab: elf waren für den Krimi, vier für die Gedichte.
`,
    'garten.md': `# Gartengruppe im Mai

## Kompost

Wir haben zwei Tonnen Laub umgesetzt und mit Pferdemist gemischt. Die Temperatur stieg auf sechzig Grad.

## Regenwasser

Drei Fässer sammeln das Wasser vom Dach; eine Pumpe hebt es in die Beete.

## Tomatenanbau

Die Sorten kommen aus der Börse für Saatgut, wir zogen sie am Fensterbrett vor und schleuderten keinen Honig.
`,
    'sterne.md': `# Sternfreunde im Herbst

## Mondfinsternis

Um neun trat der Mond in den Schatten der Erde, wir fotografierten ihn mit langer Belichtung.

## Große Straße

Die Laternen an der Großen Straße bleiben nach Mitternacht aus, damit die Vögel schlafen.
`,
  }),
  nl: libraryOf({
    'a.md': `# Verslag van de buurt

## Fietsenwerkplaats

Op zaterdag plakten we banden en stelden we remmen af, en de koffie was op.

## Soldeercursus

Acht mensen leerden solderen en maakten een lampje met drie leds voor thuis.
`,
  }),
  sv: libraryOf({
    'a.md': `# Rapport från föreningen

## Cykelverkstad

På lördagen lagade vi punkteringar och justerade bromsar, och kaffet tog slut.

## Kurs i lödning

Åtta personer lärde sig löda och byggde en liten lampa med tre dioder som de tog med hem.
`,
  }),
};

function first(language: keyof typeof REPORTS, question: string): readonly (string | undefined)[] {
  const answer = ask(REPORTS[language], question);
  return [answer.kind, answer.kind === 'none' ? undefined : answer.passages[0]?.passage.section.heading];
}

describe('a word that is made of others', () => {
  it.each([
    ['de', 'Wie war der Lötkurs?', 'Löten für Anfänger'],
    ['de', 'Fahrradwerkstatt am Samstag', 'Werkstatt für Fahrräder'],
    ['de', 'Wasserpumpe', 'Regenwasser'],
    ['de', 'Laubkompost', 'Kompost'],
    ['sv', 'lödkurs', 'Kurs i lödning'],
  ] as const)('is found by its parts, in %s: %s', (language, question, heading) => {
    expect(first(language, question)).toEqual(['strong', heading]);
  });

  it.each([
    ['de', 'Anbau von Tomaten', 'Tomatenanbau'],
    ['de', 'Finsternis des Mondes', 'Mondfinsternis'],
    ['nl', 'werkplaats voor fietsen', 'Fietsenwerkplaats'],
    ['nl', 'cursus solderen', 'Soldeercursus'],
  ] as const)('is found by what it is made of, in %s: %s', (language, question, heading) => {
    expect(first(language, question)).toEqual(['strong', heading]);
  });

  it.each([
    ['Wie wurde abgestimmt?', 'Lesekreis'],
    ['Wurde Honig geschleudert?', 'Tomatenanbau'],
    ['Haben wir den Mond fotografiert?', 'Mondfinsternis'],
  ])('is a verb with what stands before it: %s', (question, heading) => {
    expect(first('de', question)).toEqual(['strong', heading]);
  });

  it.each(['Großen Strasse', 'Grosse Straße', 'die Voegel'])('is typed without its letters: %s', (question) => {
    expect(first('de', question)).toEqual(['strong', 'Große Straße']);
  });

  it.each(['Wer gewann die Meisterschaft?', 'Steuererklärung', 'Wann fährt die Straßenbahn?'])(
    'is none where only a part of it is there: %s',
    (question) => {
      expect(first('de', question)[0]).not.toBe('strong');
    },
  );
});

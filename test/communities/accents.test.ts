import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { libraryOf } from '../core/answer/library-of.ts';

const REPORTS = {
  es: libraryOf({
    'asamblea.md': `# Asamblea del huerto

- **Fecha:** 14 de marzo de 2023
- **Lugar:** Casa de la Cultura, calle Mayor 8

## Riego

Se decidió que el riego por goteo funcione de noche, porque de día se pierde la mitad del agua.

## Cuotas

La cuota anual sube a doce euros y quien no pueda pagarla ayuda un sábado en el almacén.
`,
    'cocina.md': `# Taller de cocina

## Cocido

Los garbanzos estuvieron doce horas en remojo y luego hirvieron tres horas con el hueso de jamón y una pizca de sal.

## Análisis del aceite

Probamos cinco aceites a ciegas: el más amargo fue el que todos preferimos para la ensalada.
`,
    'juegos.md': `# Tarde de programación

## Anotaciones de tipos

Las anotaciones ayudan al editor y a quienes leen el código, aunque el intérprete no las comprueba.
`,
  }),
  fr: libraryOf({
    'reunion.md': `# Compte rendu de la réunion de mars

- **Date :** 12 mars 2023
- **Lieu :** Maison des associations

## Droits d'accès

Seuls les membres du bureau gardent un accès aux données ; les mots de passe ont été changés.

## L'événement d'automne

La fête aura lieu sous la halle, l'orchestre du lycée jouera et chacun apporte un gâteau.
`,
    'science.md': `# Sortie des naturalistes

## Comptage des chauves-souris

Nous avons compté quarante pipistrelles en sortie de gîte, bien plus qu'à l'été précédent.

## L'étang

L'eau était à dix-huit degrés et l'oxygène suffisait aux tritons que nous avons pêchés.
`,
    'atelier.md': `# Atelier de réparation

## Grille-pain

La résistance était coupée, nous l'avons remplacée et le grille-pain chauffe à nouveau.
`,
  }),
};

function first(language: keyof typeof REPORTS, question: string): readonly (string | undefined)[] {
  const answer = ask(REPORTS[language], question);
  return [
    answer.question.language,
    answer.kind,
    answer.kind === 'none' ? undefined : answer.passages[0]?.passage.section.heading,
  ];
}

describe('reports in Spanish', () => {
  it.each([
    ['¿Cuándo funciona el riego por goteo?', 'Riego'],
    ['riego por goteo', 'Riego'],
    ['¿Cuánto es la cuota anual?', 'Cuotas'],
    ['¿Qué se decidió sobre el riego?', 'Riego'],
    ['que se decidio sobre el riego', 'Riego'],
    ['¿Cuántas horas hirvieron los garbanzos?', 'Cocido'],
    ['análisis del aceite', 'Análisis del aceite'],
    ['analisis del aceite', 'Análisis del aceite'],
    ['anotacion de tipo', 'Anotaciones de tipos'],
    ['¿Cuánta sal para los garbanzos?', 'Cocido'],
    ['¿Dónde ayuda quien no puede pagar?', 'Cuotas'],
  ])('answer %s', (question, heading) => {
    expect(first('es', question)).toEqual(['es', 'strong', heading]);
  });

  it.each(['¿Quién ganó la liga de fútbol?', '¿Qué tiempo hará mañana en Sevilla?', 'receta de la paella valenciana'])(
    'do not answer %s',
    (question) => {
      expect(first('es', question)[1]).not.toBe('strong');
    },
  );
});

describe('reports in French', () => {
  it.each([
    ["l'événement d'automne", "L'événement d'automne"],
    ["l'evenement d'automne", "L'événement d'automne"],
    ['Où aura lieu l’événement ?', "L'événement d'automne"],
    ["Qui a encore un droit d'accès ?", "Droits d'accès"],
    ['droit d’acces', "Droits d'accès"],
    ['Combien de chauves-souris ont été comptées ?', 'Comptage des chauves-souris'],
    ["l'eau de l'étang", "L'étang"],
    ["Qu'est-ce qui était coupé dans le grille-pain ?", 'Grille-pain'],
    ['resistance du grille pain', 'Grille-pain'],
  ])('answer %s', (question, heading) => {
    expect(first('fr', question)).toEqual(['fr', 'strong', heading]);
  });

  it.each(['Qui a gagné la coupe du monde ?', "le prix de l'essence", 'Comment déclarer ses impôts ?'])(
    'do not answer %s',
    (question) => {
      expect(first('fr', question)[1]).not.toBe('strong');
    },
  );
});

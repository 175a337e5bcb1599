import { describe, expect, it } from 'vitest';
import { libraryOf } from '../core/answer/library-of.ts';
import { first } from './first-answer.ts';

const GERMAN = libraryOf({
  '2024-03-13.md': `# Protokoll vom 13. März 2024

- Anwesend: Petra Lang, Oskar Wilms
- Moderation: Petra Lang
- Protokoll: Oskar Wilms
- Ort: Gemeindehaus, Lindenstraße 4
- Uhrzeit: 19:30

## Fahrradständer

Die Stadt stellt zwanzig neue Fahrradständer am Bahnhof auf.
`,
  '2024-04-10.md': `# Protokoll vom 10. April 2024

- Anwesend: Jonas Kehl
- Moderation: Jonas Kehl
- Ort: Bücherei

## Hüpfburg

Sie kostet 180 Euro Miete.
`,
});

const SPANISH = libraryOf({
  'taller.md': `# Taller de cerámica

- Fecha: 4 de mayo de 2024
- Lugar: Casa de la Cultura, Sala Azul
- Ponente: Lucía Ferrer
- Organizadores: Peña del Barro

## Esmaltes

El esmalte se aplica con pincel en tres capas finas.
`,
});

const FRENCH = libraryOf({
  'rencontre.md': `# Rencontre des apiculteurs

- Date : 6 avril 2024
- Lieu : Salle des fêtes de Morteau
- Intervenant : Paul Rochat

## Essaimage

La reine quitte la ruche avec la moitié de la colonie.
`,
});

const JAPANESE = libraryOf({
  'kai.md': `---
title: 第12回 もくもく会
---

## 概要

- 日時: 2024年5月18日
- 会場: 渋谷ヒカリエ 8F
- 主催: 田中 花子

## データベースの索引

索引を作ると書き込みが遅くなる。

## 次回

来月も同じ会場で集まる予定です。
`,
});

describe('who, when and where, asked in the language of the reports', () => {
  it.each([
    [GERMAN, 'Wo fand das Treffen im März 2024 statt?', 'Gemeindehaus'],
    [GERMAN, 'Wo war die Veranstaltung im April 2024?', 'Bücherei'],
    [GERMAN, 'Um wie viel Uhr begann das Treffen im März 2024?', '19:30'],
    [GERMAN, 'Wer hat im März moderiert?', 'Petra Lang'],
    [GERMAN, 'Wer schrieb im März das Protokoll?', 'Oskar Wilms'],
    [GERMAN, 'Wer war im April 2024 anwesend?', 'Jonas Kehl'],
    [SPANISH, '¿Cuándo fue el taller de cerámica?', '4 de mayo de 2024'],
    [SPANISH, '¿Dónde se celebró el taller?', 'Sala Azul'],
    [SPANISH, '¿Quién presentó en el taller?', 'Lucía Ferrer'],
    [SPANISH, '¿Quién organizó el taller?', 'Peña del Barro'],
    [FRENCH, 'Où a eu lieu la rencontre des apiculteurs ?', 'Morteau'],
    [FRENCH, 'Quand était la rencontre ?', '6 avril 2024'],
    [FRENCH, 'Qui a présenté ?', 'Paul Rochat'],
    [JAPANESE, '会場はどこですか', '渋谷ヒカリエ'],
    [JAPANESE, 'いつ開催されましたか', '2024年5月18日'],
    [JAPANESE, '主催は誰ですか', '田中 花子'],
  ])('%# is answered by its line', (library, question, expected) => {
    const answer = first(library, question);
    expect(`${question} ${answer}`).toContain(expected);
    expect(answer).toMatch(/^strong/);
  });

  it.each([
    [GERMAN, 'Wo kann man Fahrradständer abstellen?', 'Die Stadt stellt zwanzig'],
    [GERMAN, 'Was kostet die Hüpfburg?', '180 Euro'],
    [SPANISH, '¿cómo se aplica el esmalte?', 'tres capas'],
    [JAPANESE, '索引を作るとどうなる', '書き込みが遅くなる'],
  ])('%# that asks for a matter is answered by the matter', (library, question, expected) => {
    expect(first(library, question)).toContain(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../src/core/answer/answer.ts';
import { libraryOf } from '../core/answer/library-of.ts';

describe('reports in Japanese', () => {
  it.each([
    ['ジョブの再試行', '処理の設計'],
    ['会場はどこ', '第3回 夜の勉強会'],
    ['味噌の塩の割合', '味噌づくり'],
    ['Kubernetesの監視はどうする？', '監視'],
  ])('answer %j', (question, heading) => {
    expect(shown(ask(JAPANESE, question))).toEqual(['ja', 'strong', heading]);
  });

  it('show in bold what was asked for', () => {
    const answer = ask(JAPANESE, 'ジョブの再試行');
    const spans =
      answer.kind === 'none' ? [] : (answer.passages[0]?.quote.blocks.flatMap((block) => block.spans) ?? []);
    expect(spans.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['ジョブ', '再', '試行']);
    expect(spans.map(({ text }) => text).join('')).toBe('ジョブは冪等にする。失敗したら指数バックオフで再試行する。');
  });

  it('do not answer what they say nothing about', () => {
    expect(ask(JAPANESE, '明日の天気').kind).toBe('none');
  });
});

describe('reports in other languages', () => {
  it.each([
    ['es', '¿cuándo se reúne el huerto?', 'Huerto comunitario'],
    ['es', 'fermentación del pan', 'Pan de masa madre'],
    ['de', 'Wo zählten sie die Vögel?', 'Vogelzählung'],
    ['de', 'Brötchen backen', 'Backabend'],
    ['fr', 'Quelle farine pour les pains ?', 'Le pain'],
    ['fr', 'le vote du budget', 'Budget'],
    ['th', 'การจัดการขยะ', 'ขยะ'],
    ['zh', '如何缓存数据', '缓存'],
    ['pl', 'naprawa rowerów', 'Rowery'],
  ])('in %s: %j', (language, question, heading) => {
    expect(shown(ask(MANY, question))).toEqual([language, 'strong', heading]);
  });

  it('are found by a part of what is asked', () => {
    expect(shown(ask(MANY, 'anotaciones de tipos'))).toEqual(['es', 'weak', 'Anotaciones']);
  });

  it.each([
    ['anotaciones de tipos', MANY],
    ['¿de qué color es la puerta del ayuntamiento?', MANY],
    ['Wer hat denn die Bundesliga gewonnen?', MANY],
    ['pourquoi est-ce que le tramway ne roule pas ?', MANY],
  ])('no function word is named as missing: %j', (question, library) => {
    const answer = ask(library, question);
    const missing = answer.kind === 'none' ? answer.missing : [];
    expect(missing.filter((word) => FUNCTION_WORDS.has(word.toLowerCase()))).toEqual([]);
  });

  it('are found by the words that they have in common, whatever language asks', () => {
    expect(shown(ask(MANY, 'budget'))[2]).toBe('Budget');
  });
});

describe('beside other languages, English and Vietnamese', () => {
  it('are asked as ever', () => {
    expect(shown(ask(MANY, 'who counted the volunteers?'))).toEqual(['en', 'strong', 'Volunteers']);
    expect(shown(ask(MANY, 'cách trồng rau sạch'))).toEqual(['vi', 'strong', 'Trồng rau']);
    expect(shown(ask(MANY, 'cach trong rau sach'))).toEqual(['vi', 'strong', 'Trồng rau']);
  });
});

const FUNCTION_WORDS = new Set('de la del qué es wer hat denn die pourquoi est ce que le ne pas'.split(' '));

const JAPANESE = libraryOf({
  'a.md': `# 第3回 夜の勉強会

- 会場: 渋谷ヒカリエ
- 日時: 2024年5月18日

## 処理の設計

ジョブは冪等にする。失敗したら指数バックオフで再試行する。

## 監視

Kubernetesの監視にはメトリクスを集めて、しきい値を越えたら知らせる。
`,
  'b.md': `# 台所の会

## 味噌づくり

大豆と麹に塩を混ぜる。塩の割合は十二パーセントにする。

## 片付け

道具は次の人のために洗っておく。
`,
});

const MANY = libraryOf({
  'es.md': `# Reunión de Python

## Anotaciones

Las anotaciones ayudan a los editores, pero el intérprete no las comprueba cuando se ejecuta el programa.

## Huerto comunitario

El huerto se reúne los sábados por la mañana y reparte las verduras entre los vecinos del barrio.

## Pan de masa madre

La fermentación dura toda la noche en la nevera y el pan se hornea por la mañana.
`,
  'de.md': `# Treffen der Naturfreunde

## Vogelzählung

Wir zählten die Vögel am Ufer von zwei Türmen aus und trugen jede Art in eine Liste ein.

## Backabend

Am Abend haben wir Brötchen gebacken, die Hefe war frisch und der Ofen sehr heiß.
`,
  'fr.md': `# Compte rendu de la réunion

## Le pain

Pour le pain nous avons pris de la farine de seigle et un levain qui avait deux jours.

## Budget

Le budget de l'association a été voté par toutes les personnes qui étaient présentes ce soir.
`,
  'th.md': `# การประชุมหมู่บ้าน

## ขยะ

การจัดการขยะในหมู่บ้านเริ่มจากการแยกขยะที่บ้านของทุกคนก่อนนำไปทิ้ง
`,
  'zh.md': `# 技术聚会

## 缓存

我们把常用的数据缓存在内存里，这样读取数据就快得多，但是要注意过期时间。
`,
  'pl.md': `# Spotkanie warsztatu

## Rowery

Naprawa rowerów trwa zwykle godzinę, a części przynoszą ze sobą ludzie z naszej dzielnicy.
`,
  'en.md': `# Spring meeting

## Volunteers

Ana counted the volunteers at the door and wrote their names down for the insurance of the hall.
`,
  'vi.md': `# Buổi gặp mặt

## Trồng rau

Cách trồng rau sạch trên ban công: chọn đất tơi xốp, tưới nước mỗi sáng và không dùng thuốc trừ sâu.
`,
});

function shown(answer: Answer): readonly (string | undefined)[] {
  const heading = answer.kind === 'none' ? undefined : answer.passages[0]?.passage.section.heading;
  return [answer.question.language, answer.kind, heading];
}

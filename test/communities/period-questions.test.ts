import { describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import { libraryOf } from '../core/answer/library-of.ts';

/** Two meetings of a garden each, and one of another month that says what questions ask by. */
const GARDENS = {
  en: libraryOf({
    '2020-10-03.md': '# Garden day\n\n## Paths\n\nIt was decided to lay gravel on the paths.\n',
    '2020-11-07.md': '# Garden day\n\n## Compost\n\nThe heap was turned and covered with straw for the winter.\n',
    '2022-11-05.md': '# Garden day\n\n## Apple trees\n\nAll the trees were pruned, and the ladder was mended.\n',
  }),
  de: libraryOf({
    '2022-04-02.md':
      '# Gartentag\n\n## Wege\n\nWas im Herbst beschlossen wurde, ist getan: Auf den Wegen liegt Kies.\n',
    '2022-05-07.md': '# Gartentag\n\n## Kompost\n\nDer Haufen wurde umgesetzt und mit Stroh für den Winter bedeckt.\n',
    '2019-05-04.md': '# Gartentag\n\n## Apfelbäume\n\nAlle Bäume wurden geschnitten, und die Leiter ist wieder heil.\n',
  }),
  es: libraryOf({
    '2020-10-03.md': '# Día del huerto\n\n## Caminos\n\nSe decidió poner grava en los caminos del huerto.\n',
    '2020-11-07.md': '# Día del huerto\n\n## Abono\n\nEl montón fue removido y cubierto con paja para el invierno.\n',
    '2022-11-05.md': '# Día del huerto\n\n## Manzanos\n\nPodamos todos los árboles y la escalera ya está arreglada.\n',
  }),
  fr: libraryOf({
    '2019-02-02.md': '# Journée au jardin\n\n## Allées\n\nNous avons décidé de mettre du gravier dans les allées.\n',
    '2019-03-02.md':
      '# Journée au jardin\n\n## Compost\n\nLe tas a été retourné puis couvert de paille pour l’hiver.\n',
    '2022-03-05.md':
      '# Journée au jardin\n\n## Pommiers\n\nTous les arbres ont été taillés et l’échelle est réparée.\n',
  }),
  vi: libraryOf({
    '2020-10-03.md': '# Ngày làm vườn\n\n## Lối đi\n\nMọi người quyết định rải sỏi lên các lối đi trong vườn.\n',
    '2020-11-07.md': '# Ngày làm vườn\n\n## Phân trộn\n\nĐống phân được đảo đều và phủ rơm cho mùa đông sắp tới.\n',
    '2022-11-05.md': '# Ngày làm vườn\n\n## Cây táo\n\nTất cả cây đều được tỉa cành và chiếc thang đã được sửa lại.\n',
  }),
  ja: libraryOf({
    '2019-02-02.md': '# 庭の日\n\n## 小道\n\n小道に砂利を敷くことを決めた。\n',
    '2019-03-02.md': '# 庭の日\n\n## 堆肥\n\n山を返して、冬のためにわらで覆った。\n',
    '2022-03-05.md': '# 庭の日\n\n## りんごの木\n\n木をすべて剪定し、はしごを直した。\n',
  }),
};

function shown(language: keyof typeof GARDENS, question: string, limit = 1): readonly string[] {
  const answer = ask(GARDENS[language], question, { limit });
  const passages = answer.kind === 'none' ? [] : answer.passages;
  return [answer.kind, ...passages.map(({ passage }) => passage.section.heading)];
}

describe('what was done, where a heading of the period calls it so', () => {
  const minutes = (decided: string) =>
    `# Choir board\n\n## Present\n\nAna, Bo\n\n## Money\n\nThere are 210 euros left.\n\n${decided}\n`;
  const library = libraryOf({
    '2021-03-02.md': minutes('## Decisions\n\nA new piano.\n'),
    '2021-04-06.md': minutes('## Discussion\n\nWhether to sing outside, as Bo decided in May.\n'),
    '2022-02-01.md': '# Chorleitung\n\n## Kasse\n\nEs sind 90 Euro da.\n\n## Beschlüsse\n\nNeue Noten.\n',
  });
  it.each([
    ['What was decided in March 2021?', 'Decisions'],
    ['what got discussed in April 2021?', 'Discussion'],
    ['Was wurde im Februar 2022 beschlossen?', 'Beschlüsse'],
    ['What happened in March 2021?', 'Money'],
  ])('%s', (question, heading) => {
    const answer = ask(library, question, { limit: 1 });
    expect(answer).toMatchObject({ kind: 'strong', passages: [{ passage: { section: { heading } } }] });
  });
});

describe('a question that asks what there was in a period', () => {
  it.each([
    ['en', 'What was decided in November 2020?', 'Compost'],
    ['en', 'In November 2020, what did you accomplish?', 'Compost'],
    ['en', 'what got discussed in autumn 2022', 'Apple trees'],
    ['de', 'Was haben wir im Mai 2022 unternommen?', 'Kompost'],
    ['de', 'Was wurde im Mai 2022 beschlossen?', 'Kompost'],
    ['de', 'Was passierte im Frühling 2019?', 'Apfelbäume'],
    ['es', '¿Qué se decidió en noviembre de 2020?', 'Abono'],
    ['es', '¿Qué pasó en noviembre de 2022?', 'Manzanos'],
    ['fr', "Qu'avons-nous fait en mars 2019 ?", 'Compost'],
    ['fr', 'Qu’est-ce qui a été décidé en mars 2019 ?', 'Compost'],
    ['vi', 'Tháng 11 năm 2020 đã quyết định gì?', 'Phân trộn'],
    ['vi', 'tháng 11 năm 2020 đã làm gì?', 'Phân trộn'],
    ['ja', '2019年3月に何をしましたか', '堆肥'],
    ['ja', '2022年3月に何が決まりましたか？', 'りんごの木'],
  ] as const)('in %s: %s', (language, question, heading) => {
    expect(shown(language, question)).toEqual(['strong', heading]);
  });

  it.each([
    ['en', 'What was the weather in November 2020?'],
    ['en', 'what about pizza in November 2020'],
    ['en', 'what pizza in November 2020'],
    ['en', 'What was decided about pizza in November 2020?'],
    ['en', 'was it snowing in November 2020?'],
    ['en', 'was anyone barefoot in November 2020?'],
    ['en', 'what did zoe do in November 2020?'],
    ['en', 'What happened to lamps in November 2020?'],
    ['de', 'Was kostete die Pizza im Mai 2022?'],
    ['de', 'Was war mit der Pumpe im Mai 2022?'],
    ['fr', 'Est-ce que Marie était là en mars 2019 ?'],
    ['es', '¿Qué se dijo de la pizza en noviembre de 2020?'],
    ['fr', 'Quelle pizza en mars 2019 ?'],
    ['vi', 'tháng 11 năm 2020 ăn bánh gì?'],
    ['ja', '2019年3月のピザは？'],
  ] as const)('is none that asks for a thing which the reports lack, in %s: %s', (language, question) => {
    expect(shown(language, question)[0]).not.toBe('strong');
  });

  it('asks for what is said where the period has it', () => {
    expect(shown('es', '¿Qué se decidió en octubre de 2020?')).toEqual(['strong', 'Caminos']);
    expect(shown('de', 'Was wurde im April 2022 beschlossen?')).toEqual(['strong', 'Wege']);
  });
});

describe('two periods that are compared', () => {
  it.each([
    ['en', 'compare 2020 and 2022'],
    ['de', 'Vergleiche 2019 und 2022'],
    ['de', 'Unterschied zwischen Mai 2019 und Mai 2022'],
    ['es', 'compara noviembre de 2020 y noviembre de 2022'],
    ['fr', 'la différence entre mars 2019 et mars 2022'],
    ['vi', 'so sánh năm 2020 và 2022'],
    ['ja', '2019年と2022年の違い'],
  ] as const)('are both shown, in %s: %s', (language, question) => {
    const answer = ask(GARDENS[language], question, { limit: 2 });
    const dates = answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage.event?.date?.slice(0, 4));
    expect([answer.kind, new Set(dates).size]).toEqual(['strong', 2]);
  });
});

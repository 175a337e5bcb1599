import { describe, expect, it } from 'vitest';
import { detectLanguage, textLanguage } from '../../../src/core/text/language.ts';

describe('the language of a question', () => {
  it.each([
    ['which company is Do Huy Thang from', 'en'],
    ['what does Master Hưng think about it?', 'en'],
    ['Workshop Bảo Mật tháng 11', 'vi'],
    ['How do we avoid long-term credentials?', 'en'],
    ['iam best practices', 'en'],
    ['AI', 'en'],
    ['', 'en'],
    ['26/11', 'en'],
    ['naïve café in Zürich', 'en'],
    ['the DevOps day in Da Nang', 'en'],
    ['Sự kiện diễn ra khi nào?', 'vi'],
    ['bảo mật', 'vi'],
    ['Đà Nẵng', 'vi'],
    ['bao\u0309 ma\u0323\u0302t', 'vi'],
    ['su kien dien ra khi nao', 'vi'],
    ['dien gia la ai', 'vi'],
    ['bao mat tai khoan', 'vi'],
    ['Who is Su?', 'en'],
    ['lam the nao de bao mat tai khoan', 'vi'],
    ['AWS co nhung dich vu nao', 'vi'],
    ['Feature engineering là gì?', 'vi'],
    ['Terraform la gi?', 'vi'],
    ['Ai hat quoc ca?', 'vi'],
    ['Ai use cases', 'en'],
  ])('%j is %s', (question, language) => {
    expect(detectLanguage(question)).toBe(language);
  });
});

describe('the language of a text', () => {
  it.each([
    ['The speakers showed how to keep a bill small and a system simple.', 'en'],
    [
      'Nguyễn Văn Ánh, who works on Amazon Bedrock in Hanoi, showed how a small team can build a search over its own documents in a week.',
      'en',
    ],
    ['Các diễn giả đã trình bày cách giữ cho hệ thống đơn giản và tiết kiệm chi phí.', 'vi'],
    ['Giới thiệu Amazon Bedrock, AWS Lambda và Step Functions cho người mới bắt đầu.', 'vi'],
    ['', 'en'],
    ['Se decidió poner grava en los caminos del huerto.', 'es'],
    ['Nous avons décidé de mettre du gravier dans les allées.', 'fr'],
    ['Der Haufen wurde umgesetzt und mit Stroh bedeckt.', 'de'],
    ['Maria de la Cruz, Luis de Souza, Ana del Campo, José Núñez, Pierre Dupont', 'en'],
  ])('%j is %s', (text, language) => {
    expect(textLanguage(text)).toBe(language);
  });
});

import { describe, expect, it } from 'vitest';
import { readEventName } from '../../../../src/core/event/names/event-name.ts';
import { nameSimilarity } from '../../../../src/core/event/names/name-similarity.ts';
import { readSeries } from '../../../../src/core/event/names/series.ts';

describe('readEventName', () => {
  it.each([
    ['Summary Report: “Data Science on AWS”', 'Data Science on AWS'],
    [
      'Summary Report “Vietnam Cloud Day 2025: Connect Edition for Builders”',
      'Vietnam Cloud Day 2025: Connect Edition for Builders',
    ],
    ['Bài thu hoạch “AWS Security Specialty Workshop”', 'AWS Security Specialty Workshop'],
    ['Báo cáo sự kiện AWS Cloud Mastery Series #2 – DevOps on AWS', 'AWS Cloud Mastery Series #2 – DevOps on AWS'],
    ['"FCJ Community Day - From Zero to Cloud Hero" Report', 'FCJ Community Day - From Zero to Cloud Hero'],
    ['Workshop Harvest Report: “GenAI”', 'GenAI'],
    ['Báo cáo tổng hợp: “AWS GenAI & Data Revolution”', 'AWS GenAI & Data Revolution'],
    ['Sự kiện “AWS FCAJ Agent Forge - Deepdive”', 'AWS FCAJ Agent Forge - Deepdive'],
  ])('reads what a report says it is about: %s', (heading, name) => {
    expect(readEventName(heading)).toEqual({ name, explicit: true });
  });

  it.each([
    ['Event 2 – FCAJ Meetup #2 (June 13, 2026)', 'FCAJ Meetup #2'],
    ['Sự kiện 1 - FCAJ Meetup #1', 'FCAJ Meetup #1'],
    ['🎉 KICK-OFF AWS WORKFORCE 🎉', 'KICK-OFF AWS WORKFORCE'],
    ['Vietnam Cloud Day 2025:', 'Vietnam Cloud Day 2025'],
    ['Event-Driven Architecture Workshop', 'Event-Driven Architecture Workshop'],
    ['DX<inAction> Talk#7: Reinventing DevSecOps', 'DX<inAction> Talk#7: Reinventing DevSecOps'],
  ])('keeps a bare name: %s', (heading, name) => {
    expect(readEventName(heading)).toEqual({ name, explicit: false });
  });

  it.each([
    'Event 5',
    'Sự kiện 3',
    'Summary Report',
    'EVENT HARVEST REPORT',
    'Bài thu hoạch',
    'Event Objectives',
    'Mục Đích Của Sự Kiện',
    'Speakers & Topics',
    '📍 Location & Time',
    '',
  ])('finds no name in: %s', (heading) => {
    expect(readEventName(heading)).toBeUndefined();
  });
});

describe('readSeries', () => {
  it('knows a series by its number, however it is spelled', () => {
    expect(readSeries('AWS Cloud Mastery Series #3: Security Pillar')).toEqual({
      text: 'AWS Cloud Mastery Series #3',
      key: 'mastery 3',
    });
    expect(readSeries('AWS Mastery 2: AWS DevOps')?.key).toBe('mastery 2');
    expect(readSeries('AWS DevOps & Modern Operations (Cloud Mastery Series #2)')?.key).toBe('mastery 2');
    expect(readSeries('DX<inAction> Talk#7: Reinventing DevSecOps')?.text).toBe('DX<inAction> Talk#7');
    expect(readSeries('FCAJ Meetup #3 & Tranh Hùng Grand Final')?.text).toBe('FCAJ Meetup #3');
  });

  it('takes no other number for one', () => {
    expect(readSeries('Vietnam Cloud Day 2025')).toBeUndefined();
    expect(readSeries('Route 53 Workshop')).toBeUndefined();
  });
});

describe('nameSimilarity', () => {
  it('forgives misspellings, tone marks and subtitles', () => {
    expect(nameSimilarity('AWS Edge Services Wokrshop', 'AWS Edge Services Workshop')).toBeGreaterThan(0.9);
    expect(nameSimilarity('CloundFront as Your Foundation', 'CloudFront as your foundation')).toBe(1);
    expect(nameSimilarity('Data Science on AWS', 'Workshop: Data Science on AWS')).toBe(1);
    expect(nameSimilarity('Trụ cột Bảo mật', 'Tru cot Bao mat')).toBe(1);
  });

  it('tells events apart that share common words only', () => {
    expect(nameSimilarity('Data Science on AWS', 'DevOps on AWS Workshop')).toBe(0);
    expect(nameSimilarity('Reinventing DevSecOps with AWS Generative AI', 'Data Science on AWS')).toBe(0);
  });

  it('is not taken in by words that JavaScript knows', () => {
    expect(nameSimilarity('The Constructor of ValueOf', 'Constructor: ValueOf')).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionUrl } from '../../../src/core/addresses/section-url.ts';

const BASE = 'https://reports.example.org/';

describe('the address of a section', () => {
  it('joins base, path and anchor', () => {
    const anchor = '1-security-foundation--iam-identity--access-management';
    expect(sectionUrl(BASE, '4-eventparticipated/4.5-event5/', anchor)).toBe(
      `https://reports.example.org/4-eventparticipated/4.5-event5/#${anchor}`,
    );
    expect(sectionUrl(BASE, '', '')).toBe(BASE);
  });

  it('writes paths as Hugo does and keeps the letters of anchors', () => {
    expect(sectionUrl(BASE, 'tiếng-việt/a+b@c/', 'nền-tảng')).toBe(`${BASE}ti%E1%BA%BFng-vi%E1%BB%87t/a+b@c/#nền-tảng`);
  });

  it('hides what would end the address or a Markdown link', () => {
    expect(sectionUrl(BASE, 'c++-#1/a%20b?/(x)/', 'with space)')).toBe(
      `${BASE}c++-%231/a%2520b%3F/%28x%29/#with%20space%29`,
    );
  });

  it('gives back path and anchor, also after a browser has read it', () => {
    const part = fc.string({ unit: 'binary', size: 'max', maxLength: 40 }).filter((text) => text.isWellFormed());
    const segment = part.filter((text) => text !== '.' && text !== '..' && !text.includes('/') && text !== '');
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), part, (segments, anchor) => {
        const path = segments.map((each) => `${each}/`).join('');
        const url = sectionUrl(BASE, path, anchor);
        expect(url).toMatch(/^[^\s()<>"[\]\\`]*$/);
        const read = new URL(url);
        expect(decodeURIComponent(read.pathname.slice(1))).toBe(path);
        expect(decodeURIComponent(read.hash.slice(1))).toBe(anchor);
        expect(decodeURIComponent(url.split('#')[1] ?? '')).toBe(anchor);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { photosOf } from '../../../src/discord/replies/photos.ts';

const page = { base: 'https://a.example/repo/', path: 'events/1/' };
const picture = (source: string, alt = '') => ({ line: 1, source, alt });

describe('the photos of a report', () => {
  it('have the addresses at which the site publishes them', () => {
    const pictures = ['/images/a b.jpg', 'c.png', 'https://x.example/d.webp'].map((source) => picture(source));
    expect(photosOf({ page, pictures }).map(({ url }) => url)).toEqual([
      'https://a.example/repo/images/a%20b.jpg',
      'https://a.example/repo/events/1/c.png',
      'https://x.example/d.webp',
    ]);
  });

  it('are none where no site publishes the report', () => {
    const own = { base: 'http://127.0.0.1:3000/', path: 'reports/site/a.md', isOwn: true } as const;
    expect(photosOf({ page: own, pictures: [picture('/a.jpg'), picture('https://x.example/b.jpg')] })).toEqual([]);
  });

  it('are none where the site has no address, and none of what Discord cannot fetch', () => {
    expect(photosOf({ page: undefined, pictures: [picture('/a.jpg')] })).toEqual([]);
    const pictures = ['data:image/png;base64,AAAA', 'javascript:alert(1)', '', `/${'a'.repeat(3_000)}`];
    expect(photosOf({ page, pictures: pictures.map((source) => picture(source)) })).toEqual([]);
  });

  it('keep their words unless others have the same, and their numbers', () => {
    const pictures = [
      picture('/a.jpg', 'Event image'),
      picture('/b.jpg', 'Event image'),
      picture('/c.jpg', 'The team'),
    ];
    expect(photosOf({ page, pictures }).map(({ alt, number }) => [alt, number])).toEqual([
      ['', 1],
      ['', 2],
      ['The team', 3],
    ]);
  });
});

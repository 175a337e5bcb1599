import { describe, expect, it } from 'vitest';
import { requireHugo } from '../../src/check-links/build-pages.ts';
import { describeCheck, describeMiss, describeTotal } from '../../src/check-links/check-links.ts';
import { shortcodeStubs } from '../../src/check-links/work-folder.ts';
import { UserError } from '../../src/settings/user-error.ts';

const link = { site: 'aws', file: '4-Event/_index.md', line: 12, url: 'https://a.example.net/4-event/#x', anchor: 'x' };
const miss = { link, reason: 'Hugo makes no page there' };
const held = { kind: 'held', site: 'aws', pages: 9, good: 40, without: 0, misses: [] } as const;
const refused = { kind: 'refused', site: 'broken', reason: 'hugo.toml: no' } as const;

describe('a check of links', () => {
  it('tells what came of each site, each wrong address and all together', () => {
    expect(describeCheck(held)).toBe('aws: 9 pages, 40 addresses right, 0 wrong');
    expect(describeCheck({ ...held, without: 3 })).toBe(
      'aws: 9 pages, 40 addresses right, 0 wrong, 3 sections without an address',
    );
    expect(describeCheck(refused)).toBe('broken: not built (hugo.toml: no)');
    expect(describeMiss(miss)).toBe(
      'aws/content/4-Event/_index.md:12: https://a.example.net/4-event/#x: Hugo makes no page there',
    );
    expect(describeTotal([held, { ...held, misses: [miss] }, refused])).toBe(
      '3 sites (1 refused): 80 addresses right, 1 wrong, 0 sections without one',
    );
  });

  it('says how to install Hugo where it is missing', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      await expect(requireHugo()).rejects.toThrow(UserError);
      await expect(requireHugo()).rejects.toThrow('apt-get install hugo');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('stand-ins for shortcodes', () => {
  it('are made for those that Hugo does not bring, with or without content as they are used', () => {
    const texts = [
      '{{< event-image src="x" >}} {{< figure src="y" >}}',
      '{{% grid/two %}}a{{% /grid/two %}} {{< ../../x >}}',
    ];
    expect(shortcodeStubs(texts)).toEqual([
      { path: 'layouts/shortcodes/event-image.html', text: '' },
      { path: 'layouts/shortcodes/grid/two.html', text: '\n{{ .Inner }}\n' },
    ]);
  });
});

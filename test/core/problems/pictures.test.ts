import { describe, expect, it } from 'vitest';
import { check, checkFiles, goodReport } from './check.ts';

function checkAlts(body: string): readonly string[] {
  return checkFiles({ 'events/a.md': goodReport({ body }) }, /alt-/).map((line) => line.replace(/^\S+ /, ''));
}

describe('the words for a picture', () => {
  it('are fine when they say what it shows', () => {
    expect(checkAlts('![The panel](/a.jpg)\n\n![Our team](/b.jpg)')).toEqual([]);
    expect(checkAlts('{{< figure src="/a.jpg" title="The panel" >}}\n\n<img src="/b.jpg" alt="Our team">')).toEqual([]);
    expect(checkAlts('![The panel](/a.jpg)')).toEqual([]);
  });

  it('are missed in Markdown, HTML and shortcodes, once for a page', () => {
    expect(checkAlts('![](/a.jpg)\n\n<img src="/b.jpg">\n\n{{< event-image src="/c.jpg" >}}')).toEqual([
      'warning alt-empty — 3 pictures from here on have no words for those who do not see it. Say what it shows: ![The panel on stage](…).',
    ]);
  });

  it('must not all be the same', () => {
    expect(checkAlts('![Event 1](/a.jpg)\n\n![Event 1](/b.jpg)')).toEqual([
      'warning alt-same — Both pictures have the same text: "Event 1". Say what each of them shows.',
    ]);
  });

  it('must not be the template’s', () => {
    expect(checkAlts('![IoT Weather Station Architecture](/a.jpg)')).toEqual([
      'warning alt-template — The picture has a text that says nothing about it: "IoT Weather Station Architecture". Say what it shows.',
    ]);
  });
});

describe('the file of a picture', () => {
  const body =
    '![One](/images/one.jpg)\n\n![Two](/images/Two.JPG)\n\n![Three](three.png)\n\n![Four](/images/four.jpg)\n\n![Five](https://example.org/five.jpg)';
  const files = { 'events/4.1-Event1/_index.md': goodReport({ body }) };
  const broken = (assets?: readonly string[]) =>
    check({
      site: { files, resources: ['events/4.1-Event1/three.png'], ...(assets === undefined ? {} : { assets }) },
    }).filter((line) => line.includes('broken'));

  it('must be there, with the same capitals', () => {
    expect(broken(['images/one.jpg', 'images/two.jpg'])).toEqual([
      'events/4.1-Event1/_index.md:21 error broken-picture — The picture "/images/Two.JPG" is called "images/two.jpg". Web servers tell capitals from small letters: write it so.',
      'events/4.1-Event1/_index.md:25 error broken-picture — The picture "/images/four.jpg" is not there. Add its file to static/, or mend the path.',
    ]);
  });

  it('is not asked for when only the reports are at hand', () => {
    expect(broken()).toEqual([]);
  });

  it('may be named with the folder of the repository, whatever the configuration says', () => {
    const named = { 'events/a.md': goodReport({ body: '![One](/repo/images/one.jpg)' }) };
    const problems = check({ site: { files: named, assets: ['images/one.jpg'] } });
    expect(problems.filter((line) => line.includes('broken'))).toEqual([]);
  });
});

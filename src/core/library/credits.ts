import { type Settings, settingsAt, textAt, toSettings } from '../addresses/hugo/settings.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Credits } from '../report/report.ts';
import type { Site } from './content.ts';

/**
 * Who is to be named when a report is cited.
 * @param lang the language of the page's address.
 */
export function creditsOf({ frontMatter }: ParsedReport, site: Site | undefined, lang: string): Credits {
  const { config, layout } = site ?? {};
  const people = settingsAt(layout?.settings ?? {}, 'authors');
  const author = [frontMatter['author'], frontMatter['authors'], config?.author]
    .map((value) => namesIn(value, people))
    .find((text) => text !== '');
  const language = config?.languages.find(({ key }) => key === lang);
  const siteTitle = (language?.title || config?.title || '').trim();
  return { ...(author !== undefined && { author }), ...(siteTitle !== '' && { siteTitle }) };
}

/**
 * One name or several: as written, `{ name: … }`, or the key of someone whom the site lists. Themes want mail addresses
 * there: those are nobody's name, and not ours to spread.
 */
function namesIn(value: unknown, people: Settings): string {
  return [value]
    .flat()
    .map((each: unknown) => {
      if (typeof each !== 'string') return textAt(settingsAt(toSettings({ each }), 'each'), 'name').trim();
      return textAt(settingsAt(people, each.toLowerCase()), 'name') || each.trim();
    })
    .filter((name) => name !== '' && !name.includes('@'))
    .join(', ');
}

import { countBy } from 'es-toolkit';
import { type SiteFile, withCascades } from './cascade.ts';
import { type ContentFile, isBelow, readContentPath } from './content-path.ts';
import type { HugoConfig } from './hugo-config.ts';
import { heldBack, type PageAddress, pageAddress, type UnpublishedReason } from './page-address.ts';
import { toSettings } from './settings.ts';

/** A content file of a site. */
export interface AddressedFile {
  readonly path: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/**
 * The addresses of all pages of a site, by path. Beyond `pageAddress`, it knows what files do to each other: what lies
 * in the folder of an `index.md` is part of that page; what is below a draft, future or expired section is left out
 * with it; a section's `cascade` is handed down; of `a.md` and `a.en.md` the second wins; and of two other pages that
 * claim one address neither has it, since chance decides which one Hugo writes last.
 */
export function siteAddresses(
  config: HugoConfig,
  files: readonly AddressedFile[],
  now: Date,
): ReadonlyMap<string, PageAddress> {
  const read = files.map(({ path, frontMatter }) => ({
    file: readContentPath(config, path),
    settings: toSettings(frontMatter),
  }));
  const all = withCascades(read);
  const around = [bundleRule(all), heldBackRule(config, all, now), languageRule(all)];
  const addresses = all.map(({ file, settings }): [string, PageAddress] => {
    const reason = around.map((rule) => rule(file)).find((each) => each !== undefined);
    if (reason !== undefined) return [file.path, { kind: 'unpublished', lang: file.lang, reason }];
    return [file.path, pageAddress(config, file, settings, now)];
  });
  return new Map(withoutDisputes(addresses));
}

type Rule = (file: ContentFile) => UnpublishedReason | undefined;

/** A folder with both `index.md` and `_index.md` is a section, and the first is no page. */
function bundleRule(files: readonly SiteFile[]): Rule {
  const foldersOf = (kind: ContentFile['kind']) =>
    new Set(files.filter(({ file }) => file.kind === kind).map(({ file }) => file.folder));
  const sections = foldersOf('section');
  const bundles = Array.from(foldersOf('bundle')).filter((folder) => !sections.has(folder));
  return (file) => {
    if (file.kind === 'bundle' && sections.has(file.folder)) return 'shadowed';
    const around = bundles.find((folder) => isBelow(file.folder, folder));
    return around === undefined || (file.kind === 'bundle' && file.folder === around) ? undefined : 'bundled';
  };
}

function heldBackRule(config: HugoConfig, files: readonly SiteFile[], now: Date): Rule {
  const sections = files.flatMap(({ file, settings }) => {
    const reason = file.kind === 'section' ? heldBack(config, settings, now) : undefined;
    return reason === undefined ? [] : [{ reason, folder: file.folder, lang: file.lang }];
  });
  return (file) => sections.find(({ folder, lang }) => lang === file.lang && isBelow(file.folder, folder))?.reason;
}

/** The file that says its language wins, and `_index.md` over `_index.fr.md` where there is no French. */
function languageRule(files: readonly SiteFile[]): Rule {
  const key = ({ lang, folder, name, kind }: ContentFile) => `${lang}\n${folder}\n${kind === 'page' ? name : kind}`;
  const best = new Map<string, ContentFile>();
  for (const { file } of files) {
    const other = best.get(key(file));
    if (other === undefined || rank(file) > rank(other)) best.set(key(file), file);
  }
  return (file) => (best.get(key(file)) === file ? undefined : 'shadowed');
}

function rank({ namesLanguage, name }: ContentFile): number {
  return namesLanguage ? 2 : name.includes('.') ? 0 : 1;
}

function withoutDisputes(addresses: readonly [string, PageAddress][]): readonly [string, PageAddress][] {
  const claims = countBy(addresses, ([, address]) => claimOf(address));
  return addresses.map(([path, address]) =>
    address.kind === 'published' && (claims[claimOf(address)] ?? 0) > 1
      ? [path, { kind: 'unpublished', lang: address.lang, reason: 'shadowed' }]
      : [path, address],
  );
}

/** Paths of different languages differ by themselves, except where each language has a host of its own. */
function claimOf(address: PageAddress): string {
  return address.kind === 'published' ? `${address.lang}\n${address.relPath}` : '';
}

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../scripts/check/audit.ts';

interface Lock {
  readonly packages: Readonly<Record<string, Installed>>;
}

interface Installed {
  readonly license?: string;
  readonly link?: boolean;
  /** Comes within another package. */
  readonly inBundle?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const REGISTRY = 'https://registry.npmjs.org/';

/** They let the program be used, changed and passed on under its own licence. */
const PERMISSIVE = [
  'MIT',
  'Apache-2.0',
  'Apache License',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Python-2.0',
  'BlueOak-1.0.0',
  'PSF-2.0',
];

/** Packages under others, with the reason that they may stay. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^@img\/sharp-/, 'LGPL: draws pictures for the documentation; no part of the program'],
  [/^lightningcss/, 'MPL-2.0: a tool of Vite, for tests'],
  [/^@resvg\/resvg-js/, 'MPL-2.0: draws the picture of /manage usage; passed on unchanged, as a package of its own'],
  [/^dejavu-fonts-ttf$/, 'Bitstream Vera: a font that may be passed on with any program'],
  [/^axe-core$/, 'MPL-2.0: checks pages in tests'],
];

/** Of `A OR B` one is chosen, of `A AND B` both hold. */
function isPermissive(license: string): boolean {
  const either = license.replaceAll(/[()]/g, '').split(' OR ');
  return either.some((each) => each.split(' AND ').every((one) => PERMISSIVE.includes(one)));
}

describe.each(['package-lock.json', 'bench/package-lock.json'])('the packages of %s', async (file) => {
  const { packages }: Lock = JSON.parse(await readFile(file, 'utf8'));
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && link !== true,
  );

  it('have licences under which Debrief may be passed on', () => {
    expect(installed.length).toBeGreaterThan(2);
    const refused = installed.flatMap(([path, { license = 'none' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return isPermissive(license) || OTHERS.some(([pattern]) => pattern.test(name)) ? [] : [`${name}: ${license}`];
    });
    expect(refused).toEqual([]);
  });

  it('come from the registry, each with a checksum', () => {
    const odd = installed
      .filter(([, { inBundle }]) => inBundle !== true)
      .filter(([, { resolved = REGISTRY, integrity = '' }]) => {
        return !resolved.startsWith(REGISTRY) || !integrity.startsWith('sha512-');
      });
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

describe('an audit', () => {
  const report = (...severities: readonly string[]) =>
    JSON.stringify({
      vulnerabilities: Object.fromEntries(severities.map((severity, index) => [`p${index}`, { severity }])),
    });

  it('fails for what is high or critical, and tells of all else', () => {
    expect(readAudit(report())).toMatchObject({ isGood: true });
    expect(readAudit(report('moderate', 'low'))).toMatchObject({ isGood: true });
    const bad = readAudit(report('moderate', 'critical'));
    expect(bad.isGood).toBe(false);
    expect(bad.lines.join('\n')).toMatch(
      /critical {2}p1[\s\S]*2 packages .* 1 of them high or critical\. See npm audit/,
    );
  });

  it.each(['', 'npm error', '{"message":"405 Method Not Allowed"}', '{"vulnerabilities":null}', '[]'])(
    'says that it could not be made, and does not fail, for %j',
    (output) => {
      expect(readAudit(output)).toMatchObject({ isGood: true, lines: [expect.stringContaining('were not audited')] });
    },
  );
});

import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What an audit of the packages has come to, in lines for a person. */
export interface Audit {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** Others are told and pass: most have no fix yet, and none of them can be used by whoever writes to the bot. */
const FAILING = ['high', 'critical'];

/**
 * Reads what `npm audit --json` printed. A registry that cannot be reached says nothing about the packages: that is a message,
 * not a failure.
 */
export function readAudit(output: string): Audit {
  const report = parsed(output);
  if (!('vulnerabilities' in report) || typeof report.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    const reason = 'message' in report ? String(report.message) : 'npm said nothing that can be read';
    return { isGood: true, lines: [`The packages were not audited: the registry does not tell (${reason}).`] };
  }
  const found = Object.entries(report.vulnerabilities).map(([name, value]: [string, unknown]) => {
    const severity = typeof value === 'object' && value !== null && 'severity' in value ? String(value.severity) : '?';
    return { name, severity };
  });
  const failing = found.filter(({ severity }) => FAILING.includes(severity));
  const lines = found.map(({ name, severity }) => `${severity.padEnd(9)} ${name}`);
  const summary = `${found.length} packages with known vulnerabilities, ${failing.length} of them high or critical`;
  return {
    isGood: failing.length === 0,
    lines: [...lines, `${summary}.${failing.length > 0 ? ' See npm audit.' : ''}`],
  };
}

function parsed(output: string): object {
  try {
    const value: unknown = JSON.parse(output);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** A registry that does not answer is given up on after so long. */
const PATIENCE_MS = 60_000;

// `npm run audit`: of all packages, since those that are bundled are devDependencies.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: PATIENCE_MS });
  const { isGood, lines } = readAudit(stdout ?? '');
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = isGood ? 0 : 1;
}

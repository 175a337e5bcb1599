/** What this browser remembers of how the page is to look. */
export interface Settings {
  readonly light: boolean;
  /** undefined: never chosen. */
  readonly locale: 'en-US' | 'vi' | undefined;
}

export function readSettings(): Settings {
  const locale = read('locale');
  return { light: read('theme') === 'light', locale: locale === 'vi' || locale === 'en-US' ? locale : undefined };
}

export function keepSetting(name: 'theme' | 'locale', value: string): void {
  try {
    localStorage.setItem(`debrief:${name}`, value);
  } catch {
    // A browser that keeps nothing forgets this, too.
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`debrief:${name}`);
  } catch {
    return null;
  }
}

/** What this browser remembers of how the page is to look; null where nothing was chosen. */
export function readSetting(name: 'theme' | 'locale'): string | null {
  try {
    return localStorage.getItem(`loopback-discord:${name}`);
  } catch {
    return null;
  }
}

export function keepSetting(name: 'theme' | 'locale', value: string): void {
  try {
    localStorage.setItem(`loopback-discord:${name}`, value);
  } catch {
    // A browser that keeps nothing forgets this, too.
  }
}

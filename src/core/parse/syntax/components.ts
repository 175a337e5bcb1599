import { replaceOutsideCode } from './outside-code.ts';

/** Removes the tags of components, `<Badge text="x" />` and `<Tabs>`, and keeps what stands between them. */
export function removeComponents(text: string): string {
  return replaceOutsideCode(text, COMPONENT, () => '');
}

const COMPONENT = /<\/?[A-Z][\w.]*(?:\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*)?\/?>/;

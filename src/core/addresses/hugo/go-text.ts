/** Lower case by code point, as Go's `unicode.ToLower`: JavaScript makes two characters of 'İ'. */
export function lowerCase(text: string): string {
  return Array.from(text, (character) => (character === 'İ' ? 'i' : character.toLowerCase())).join('');
}

/** 'Tiếng Việt' becomes 'Tieng Viet'; 'đ' stays. As Hugo's `text.RemoveAccents`. */
export function removeAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** Takes off what Unicode calls white space, as Go's `bytes.TrimSpace`: JavaScript's `trim` also takes U+FEFF. */
export function trimSpace(text: string): string {
  return text.replace(/^\p{White_Space}+|(?<!\p{White_Space})\p{White_Space}+$/gu, '');
}

/** '//a/./b/../c/' becomes '/a/c', as Go's `path.Join("/", …)`. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

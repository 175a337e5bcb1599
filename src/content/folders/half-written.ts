/**
 * Why a text looks like a file that someone is still writing, as the middle of a sentence; undefined when it does not.
 * Asked only where a good version of the report is known: a new one may be empty. Front matter without an end is
 * refused by `parseReport`, and half a character by the decoder.
 */
export function halfWritten(text: string): string | undefined {
  if (text.trim() === '') return 'it is empty now';
  return text.includes('\0\0') ? 'it has gaps, as if it were still being copied' : undefined;
}

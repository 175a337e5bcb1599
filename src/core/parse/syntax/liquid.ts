import { outsideFences, replaceOutsideCode } from './outside-code.ts';

/**
 * Removes the tags of Liquid, Jinja, Tera and Vue, `{% … %}` and `{{ … }}`: what they stand for is not in the file. What
 * stands between two of them stays, but for comments; `raw` keeps its tags, and `highlight` holds code.
 * https://shopify.github.io/liquid/
 */
export function removeLiquid(text: string): string {
  const withFences = outsideFences(text.replace(COMMENT, linesOf), (stretch) =>
    stretch.replace(HIGHLIGHT, (_, indent: string, tag: string, language: string) =>
      tag === 'highlight' ? `${indent}\`\`\`${language}` : `${indent}\`\`\``,
    ),
  );
  return replaceOutsideCode(withFences, TAG, (_, raw) => raw ?? '');
}

function linesOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

// What goes on to the next closing tag stops at another opening one: else each of many would be sought to the end.
const COMMENT = /\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment\b)[\s\S])*?\{%-?\s*endcomment\s*-?%\}/g;
const HIGHLIGHT = /^([ \t]*)\{%-?\s*((?:end)?highlight)\b[ \t]*(?![ \t])(\w*)(?!\w)[^%\n]*%\}[ \t]*$/gm;
const TAG =
  /\{%-?\s*raw\s*-?%\}((?:(?!\{%-?\s*raw\b)[\s\S])*?)\{%-?\s*endraw\s*-?%\}|\{%(?:(?!\{%|%\})[\s\S])*%\}|\{\{[^{}]*\}\}/;

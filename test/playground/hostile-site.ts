/** Sections whose texts try to run, to fetch, to hide or to break the page; each can be asked for by its own word. */
const SECTIONS: Readonly<Record<string, string>> = {
  Script: `GuardDuty says <script>alert(1)</script> and <img src=x onerror=alert(2)> in **bold**.

<script>alert(3)</script><iframe src="https://evil.example/" srcdoc="<script>alert(4)</script>"></iframe>
<svg onload=alert(5)><script>alert(6)</script><a xlink:href="javascript:alert(7)">svg link</a></svg>
<math><mtext><style><img src=x onerror=alert(8)></style></mtext></math>
<details open ontoggle=alert(9)><summary>More</summary>details</details>
<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/y">
<video src="https://evil.example/v.mp4" onerror=alert(10) autoplay></video>`,
  Links: `Inspector links to [this](javascript:alert(11)), [that](JaVaScRiPt:alert(12)), [data](data:text/html,<script>alert(13)</script>),
[vb](vbscript:x), <javascript:alert(14)>, [host](//evil.example/) and [file](file:///etc/passwd).
<a href="java&#10;script:alert(15)" onclick="alert(16)">click</a> <form action="https://evil.example/"><input autofocus onfocus=alert(17)><button formaction="javascript:alert(18)">send</button></form>`,
  Style: `Macie is styled by <style>*{display:none}</style><link rel=stylesheet href="https://evil.example/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">
<div style="position:fixed;inset:0;background:url(https://evil.example/z)">covers all</div>
<p class="frame" id="content">takes our names</p>`,
  Pictures: `Cognito shows ![a picture](data:image/svg+xml,<svg onload=alert(19)>) ![tracked](https://evil.example/t.png "title")
<img src="data:image/png;base64,AAAA" alt="inline"><img srcset="https://evil.example/s.png 2x" alt="set"><picture><source srcset="https://evil.example/p.png"></picture>`,
  Words: `Shield has \u202Etxt.exe\u202C and \u2066hidden\u2069 and ${'unbreakable'.repeat(40)} and \`${'code'.repeat(80)}\` and \u200b\ufeff.

\`\`\`
${'a line of code that goes on and on '.repeat(12)}
\`\`\``,
  Nesting: `Athena is deep.

${'> '.repeat(10)}quoted deeply

${Array.from({ length: 10 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n')}

${'<div>'.repeat(60)}in many boxes${'</div>'.repeat(60)}`,
  Table: `Glue has a wide table.

|${' wide |'.repeat(60)}
|${' - |'.repeat(60)}
${`|${' cell |'.repeat(60)}\n`.repeat(40)}`,
};

/** A site of one report that nobody would write in good faith. */
export const HOSTILE_SITE: Readonly<Record<string, string>> = {
  'hugo.toml': '',
  'content/hostile/_index.md': `---
title: "Hostile <script>alert(0)</script> \\u202Eday"
---
# Summary Report: “Hostile <img src=x onerror=alert(20)> Day”

- **Date:** October 3, 2025

${Object.entries(SECTIONS)
  .map(([name, text]) => `### ${name} <b onmouseover=alert(21)>of</b> evil\n\n${text}\n`)
  .join('\n')}`,
};

/** What stands in the sections, one word each, to ask for. */
export const HOSTILE_WORDS = ['GuardDuty', 'Inspector', 'Macie', 'Cognito', 'Shield', 'Athena', 'Glue'] as const;

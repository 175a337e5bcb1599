import { FILES } from '../e2e/bilingual-library.ts';

/** Enough for a second page of the list of reports; no answer quotes them. */
const EVENINGS = ['Amber', 'Birch', 'Cedar', 'Dahlia', 'Elder', 'Fern'];

/** A site that is published nowhere: three events, one of them in both languages, and six evenings about gardens. */
export const COMMUNITY: Readonly<Record<string, string>> = {
  'hugo.toml': '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
  ...Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`content/${path}`, text])),
  ...Object.fromEntries(EVENINGS.map((name, index) => [`content/evenings/${name}/_index.md`, evening(name, index)])),
};

function evening(name: string, index: number): string {
  return `---
title: "${name}"
---
# Summary Report: “${name} Evening”

- **Date:** October ${index + 4}, 2024

### Key Highlights

- **${name}** grows in every garden of the town.
`;
}

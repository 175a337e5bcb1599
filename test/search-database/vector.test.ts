import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { quoted, saturationsOf, vectorReader, vectorText } from '../../src/search-database/vector.ts';

import type { BodyKind } from '../../src/check/check-body.ts';

export const V2 = 1 << 15;
export const row = (...components: unknown[]) => ({ type: 1, components });
export const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
export const link = (url: string, more: object = {}) => ({ type: 2, style: 5, label: 'Go', url, ...more });
export const text = (content: string) => ({ type: 10, content });
export const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'What?', ...more });
export const command = (more: object = {}) => ({ name: 'ask', description: 'Ask.', ...more });
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'A', value: 'a' }],
  ...more,
});
export const input = (more: object = {}) => ({ type: 4, custom_id: 'q', style: 1, ...more });
export const label = (component: unknown, more: object = {}) => ({ type: 18, label: 'Question', component, ...more });
export const modal = (components: unknown, more: object = {}) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Ask', components, ...more },
});
export const choices = (...list: unknown[]) => ({ type: 8, data: { choices: list } });

export type Row = readonly [fact: string, kind: BodyKind, body: unknown, path: string];

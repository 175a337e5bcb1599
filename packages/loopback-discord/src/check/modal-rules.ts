import { ComponentType } from 'discord-api-types/v10';
import { type Component, everyComponent } from '../state/component.ts';
import { duplicates, type Path, type Problem, problemIf } from './problem.ts';
import { selectProblems } from './select-rules.ts';

/** Rows, labels and texts of a modal. The spec says 40. */
const PARTS = 5;

/** What Discord refuses in the components of a modal although its spec allows it (Component Reference, Text Input). */
export function modalProblems(components: readonly Component[]): readonly Problem[] {
  const base = ['data', 'components'];
  const all = everyComponent(components, base);
  return [
    ...problemIf(components.length > PARTS, base, `must be between 1 and ${PARTS} in length`),
    ...duplicates(
      all,
      ({ component }) => component.custom_id,
      ({ path }) => [...path, 'custom_id'],
      'the custom id',
    ),
    ...components.flatMap((component, index) =>
      component.type === ComponentType.ActionRow ? rowProblems(component, [...base, index]) : [],
    ),
    ...all.flatMap(({ component, path }) => ownProblems(component, path)),
  ];
}

function rowProblems(row: Component, path: Path): readonly Problem[] {
  return [
    ...problemIf((row.components ?? []).length !== 1, [...path, 'components'], 'a row of a modal holds one text input'),
    ...problemIf(!row.components?.[0]?.label, [...path, 'components', 0, 'label'], 'a label is required'),
  ];
}

function ownProblems(component: Component, path: Path): readonly Problem[] {
  if (component.type === ComponentType.StringSelect) return selectProblems(component, path);
  if (component.type !== ComponentType.TextInput) return [];
  const { min_length: least = 0, max_length: most = 4_000, value } = component;
  return [
    ...problemIf(least > most, [...path, 'min_length'], 'must not be greater than max_length'),
    ...problemIf(value !== undefined && value.length > most, [...path, 'value'], 'must not be longer than max_length'),
  ];
}

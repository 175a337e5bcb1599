import { ComponentType } from 'discord-api-types/v10';
import type { Component } from '../state/component.ts';
import { duplicates, type Path, type Problem, problemIf } from './problem.ts';

/** Problems of a select's options and numbers, in messages and modals alike. */
export function selectProblems(select: Component, path: Path): readonly Problem[] {
  const { options = [], min_values: least = 1, max_values: most = 1 } = select;
  const isStrings = select.type === ComponentType.StringSelect;
  return [
    ...duplicates(
      options,
      (option) => option.value,
      (_, index) => [...path, 'options', index, 'value'],
      'the value',
    ),
    ...problemIf(least > most, [...path, 'min_values'], 'must not be greater than max_values'),
    ...problemIf(
      isStrings && most > options.length,
      [...path, 'max_values'],
      'must not be greater than the number of options',
    ),
    ...problemIf(
      options.filter((option) => option.default).length > most,
      [...path, 'options'],
      'more defaults than max_values',
    ),
  ];
}

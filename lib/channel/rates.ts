// Owns base rates: of the coded channels with one judgement, how many had each outcome. Counts, with their cases; no more.
import type { Variable } from '../schema/codebook';
import { cellsOfVariable, valuesOf, type CodedChannel, type Dataset } from './dataset';

export interface Rate {
  readonly variable: Variable;
  readonly value: string;
  /** Every coded channel with this value. */
  readonly channels: readonly CodedChannel[];
  readonly outcomes: readonly { readonly value: string; readonly channels: readonly CodedChannel[] }[];
}

/** For each value of each variable named, what the channels with it ended in. Values that no channel has are left out. */
export function countRates(dataset: Dataset, variableIds: readonly string[], outcomeId: string): readonly Rate[] {
  const outcome = dataset.codebook.variables.find((variable) => variable.id === outcomeId);
  if (!outcome) return [];
  return dataset.codebook.variables
    .filter((variable) => variableIds.includes(variable.id))
    .flatMap((variable) =>
      variable.values.flatMap(({ id: value }): Rate[] => {
        const channels = dataset.channels.filter((coded) => hasValue(coded, variable, value));
        if (channels.length === 0) return [];
        const outcomes = outcome.values
          .map(({ id }) => ({ value: id, channels: channels.filter((coded) => hasValue(coded, outcome, id)) }))
          .filter((entry) => entry.channels.length > 0);
        return [{ variable, value, channels, outcomes }];
      }),
    );
}

export function hasValue(coded: CodedChannel, variable: Variable, value: string): boolean {
  return cellsOfVariable(coded, variable).some(({ judgement }) => valuesOf(judgement).includes(value));
}

// Owns the history of the dataset: what each version changed, and why. The newest stands first.

export interface DatasetChange {
  readonly version: string;
  readonly date: string;
  readonly changes: readonly string[];
}

export const datasetChanges: readonly DatasetChange[] = [
  {
    version: '0.1.0',
    date: '2026-11-22',
    changes: [
      'First version: the six founding cases.',
      '“Steps to the decider” counts steps, not persons between: coders had read the two apart, because a direct aide has nobody between but is not the principal.',
      '“Head” as a mandate includes the head of a ruling party: a chairman without state office decides all the same.',
      '“Kept from” has a value for an own delegation at the front table: the arms talks of 1971 and the talks of 1993 were hidden from it first of all.',
      '“A movement that is not a state” replaces “armed movement”, which overlapped with a state that is not recognised.',
      '“Relation when opened” is the first that holds of an ordered list, because war, broken relations and a ban on contact can hold together.',
      'Noted and left for the next version: a range cannot be coded with only a least number; a result taken up by a later agreement counts as no longer in force; effects on third parties have no value; the stalemate is not coded for each side.',
    ],
  },
];

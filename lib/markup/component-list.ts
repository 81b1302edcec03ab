// Owns the closed list of what an author may write beside Markdown. components/mdx renders exactly these.

export interface ComponentRule {
  /** Attributes it must have; it may have no others. All are plain text. */
  readonly attributes: readonly string[];
  /** Whether it must stand inside another component. */
  readonly inside?: string;
  /** Whether what stands in it is ours or invented, and so needs no citation. */
  readonly uncited: boolean;
  readonly about: string;
}

export const componentRules = {
  Contested: { attributes: ['question'], uncited: false, about: 'Sources disagree: each version stands in a Version with its source.' },
  Version: { attributes: ['holder'], inside: 'Contested', uncited: false, about: 'One version of a contested matter, and who holds it.' },
  Hypothetical: { attributes: ['title'], uncited: true, about: 'An invented example, labelled as such.' },
  Editors: { attributes: [], uncited: true, about: "The editors' own reasoning or advice; states no outside fact." },
  Comparison: { attributes: ['id'], uncited: true, about: 'A comparison table from comparisons.yaml.' },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof componentRules;
export const componentNames = Object.keys(componentRules) as readonly ComponentName[];

export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(componentRules, name);
}

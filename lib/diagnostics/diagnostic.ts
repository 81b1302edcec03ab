// Owns what a finding is. Everything that reads content reports in this one shape.
import { codes, type Code } from './codes';

export interface Place {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** A place for when it is needed: in a record it is found by reading the file again. */
export type PlaceOf = () => Place;

export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** What is wrong, in an author's words: one sentence. */
  readonly message: string;
  /** What was found there, if that helps. */
  readonly found?: string;
  /** The nearest names that exist. */
  readonly candidates?: readonly string[];
  /** What to do about it: one sentence. */
  readonly remedy: string;
  /** The other file of a conflict. */
  readonly other?: Place;
}

export type Finding = Omit<Diagnostic, 'severity'>;

export function diagnose(finding: Finding): Diagnostic {
  return { ...finding, severity: codes[finding.code].severity };
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/** By file, then place, then code; the same finding twice is one. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...unique.values()].toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

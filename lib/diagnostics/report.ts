// Owns how findings are printed for an author.
import { isError, sortDiagnostics, type Diagnostic } from './diagnostic';

/** One finding as text: place, code and message on a line, then found, candidates, other place and remedy. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const lines = [
    `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}  ${diagnostic.severity}  ${diagnostic.code}`,
    `  ${diagnostic.message}`,
  ];
  if (diagnostic.found !== undefined) lines.push(`  found: ${diagnostic.found}`);
  if (diagnostic.candidates?.length) lines.push(`  perhaps: ${diagnostic.candidates.join(', ')}`);
  if (diagnostic.other) lines.push(`  and: ${diagnostic.other.file}:${diagnostic.other.line}:${diagnostic.other.column}`);
  lines.push(`  do: ${diagnostic.remedy}`);
  return lines.map(showHidden).join('\n');
}

/** What content says must not steer the terminal, nor begin a line of a log that obeys some of its lines. */
function showHidden(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The whole report, sorted, with the count last. */
export function formatReport(diagnostics: readonly Diagnostic[]): string {
  const sorted = sortDiagnostics(diagnostics);
  return [...sorted.map(formatDiagnostic), countFindings(sorted)].join('\n\n');
}

export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

// What stands in place of an article that does not pass the check, in development.
import type { ReactNode } from 'react';
import type { Diagnostic } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';

export function Report({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): ReactNode {
  return (
    <div className="page-plain">
      <h1>This article does not pass the check</h1>
      <pre className="report">{formatReport(diagnostics)}</pre>
    </div>
  );
}

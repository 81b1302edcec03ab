import type { ReactNode } from 'react';

/** The house's mark: two parties, a line seen and a line unseen. */
export function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 28 20" width="28" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M1 9.5h26" />
      <path d="M4 9.5c3 9 17 9 20 0" strokeDasharray="2.4 2.2" />
      <circle cx="4" cy="9.5" r="2.2" fill="currentColor" />
      <circle cx="24" cy="9.5" r="2.2" fill="currentColor" />
    </svg>
  );
}

import { speculationRules } from '@/lib/site/speculation';

export const dynamic = 'force-static';

/** Named by a header of every page; a browser that knows no such rules never asks for it. */
export function GET(): Response {
  return new Response(JSON.stringify(speculationRules), { headers: { 'content-type': 'application/speculationrules+json' } });
}

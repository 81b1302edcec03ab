// Owns where a hit leads. The browser draws hits as well as the server, so it imports nothing but a type.
import type { Hit } from '../../lib/search/engine';

export function hitAddress(hit: Hit): string {
  return `/wiki/${hit.slug}${hit.section ? `#${hit.section.id}` : ''}`;
}

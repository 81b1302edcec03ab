import { readSettings } from '@/lib/site/settings';
import { escapeHtml } from '@/lib/text/escape';

export const dynamic = 'force-static';

/** OpenSearch 1.1, so that a browser can add this search to its own. */
export function GET(): Response {
  const { name, origin } = readSettings(process.env);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(name.slice(0, 16))}</ShortName>
  <Description>Search the encyclopedia of backchannel diplomacy.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeHtml(origin)}/icon.svg</Image>
  <Url type="text/html" method="get" template="${escapeHtml(origin)}/search?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
}

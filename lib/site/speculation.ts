// Owns what a browser may fetch or draw before the reader asks (the Speculation Rules API): a page whose link the pointer rests on.
// Reading pages are light and without effects, so they are drawn; instruments and lists that are large are only fetched; what the
// server must work out, and downloads, wait to be asked for.

const waits = ['/search?*', '/search/answer*', '/data/*', '/build/*', '/health'];
const heavy = ['/network', '/compare*', '/cases*', '/map', '/timeline', '/search'];

const links = { href_matches: '/*' };
const none = (addresses: readonly string[]) => ({ not: { href_matches: addresses } });

export const speculationRules = {
  prerender: [{ where: { and: [links, none([...waits, ...heavy])] }, eagerness: 'moderate' }],
  prefetch: [{ where: { and: [links, none(waits)] }, eagerness: 'moderate' }],
};

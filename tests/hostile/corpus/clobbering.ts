// Ids that a page gives out itself: a heading of that id would be led to, or found, in their place.
import { forEach, type Row } from './row';

const own = ['content', 'search', 'search-form', 'search-results', 'overview', 'see-also', 'links-here', 'sources', 'further-reading', 'chronology', 'circle', 'note-1', 'note-12', 'source-hentzau-1954-spa', 'event-first-meeting', 'comparison-forms', 'caption-forms'];
const badForm = ['constructor.prototype', 'a b', 'A', 'a"onclick="x', '<b>', '../x', '-a', 'a-', 'ä', '', '%61', 'a/b', 'javascript:1'];
const harmless = ['constructor', 'prototype', 'location', 'cookie', 'forms', 'body', 'head', 'all', 'name', 'self', 'top', 'parent', 'length', 'children', 'then', 'tostring', '__proto__'];

export const clobbering: readonly Row[] = [
  ...forEach(own, (id) => `a heading with the page’s own id “${id}”`, (id) => `## Heading {#${id}}\n\nText.`, 'bad-heading'),
  ...forEach(badForm, (id) => `a heading with the id “${id}”`, (id) => `## Heading {#${id}}\n\nText.`, (id) => (id === '<b>' ? 'syntax' : 'bad-heading')),
  ...forEach(harmless, (id) => `a heading with the id “${id}”, which takes no place`, (id) => `## Heading {#${id}}\n\nText.`, 'inert'),
  ...forEach(['Note 1', 'Content', 'Search', 'Sources', 'Event first meeting', 'Source hentzau 1954 spa'], (words) => `a heading whose words make the page’s own id: “${words}”`, (words) => `## ${words}\n\nText.`, 'inert'),
  ['two headings with one id', '## One {#same}\n\nText.\n\n## Two {#same}\n\nText.', 'bad-heading'],
  ['two headings of the same words', '## Same\n\nText.\n\n## Same\n\nText.', 'inert'],
  ['a heading whose words make the id of another', '## Same {#same-2}\n\nText.\n\n## Same\n\nText.\n\n## Same\n\nText.', 'inert'],
  ['a heading of marks alone', '## !!!\n\nText.', 'inert'],
  ['a heading of nothing', '##\n\nText.', 'empty-heading'],
];

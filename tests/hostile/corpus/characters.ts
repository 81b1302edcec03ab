// What nobody sees, what turns a line round, and letters that pass for others. Escaped here, so that this file is plain.
import { nameCharacter } from '@/lib/text/characters';
import { forEach, type Row } from './row';

const hidden = ['\u0000', '\u0001', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f', '\u0085', '\u009b', '\u00ad', '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2063', '\u2066', '\u2067', '\u2068', '\u2069', '\u206a', '\u2800', '\u3164', '\ue000', '\ufe0f', '\ufeff', '\ufff9', '\ufffc', '\ufffd', '\ufffe', '\uffff', '\u{e0001}', '\u{e0041}', '\u{e0100}', '\u{f0000}', '\u{1fffe}'];
const entities = ['&#8238;', '&#x202E;', '&rlm;', '&lrm;', '&zwj;', '&zwnj;', '&shy;', '&ZeroWidthSpace;', '&NoBreak;', '&ApplyFunction;', '&#0;', '&#xD800;', '&#x110000;', '&#xFFFE;', '&#x1b;', '&#xE0041;'];

export const characters: readonly Row[] = [
  ...forEach(hidden, (character) => `${nameCharacter(character)} in a word`, (character) => `The en${character}voy left.`, 'bad-character'),
  ...forEach(entities, (entity) => `${entity} in a word`, (entity) => `The en${entity}voy left.`, (entity) => (entity === '&#xD800;' || entity === '&#x110000;' ? 'bad-character' : 'bad-character')),
  ['an entity in an address', '[a](https://example.org/&#x202e;cod.exe)', 'bad-character'],
  ['an entity in an attribute', '<Hypothetical title="en&#x202e;voy">Text.</Hypothetical>', 'bad-character'],
  ['an entity in a span of code, where it is none', 'See `&#x202e;` there.', 'inert'],
  ['a line end of an old machine', 'The envoy\rleft.', 'bad-character'],
  ['line ends of another machine', 'The envoy\r\nleft.', 'inert'],
  ['a joiner that Persian needs', 'They write می\u200cخواهم so.', 'inert'],
  ['a joiner in an English word', 'The en\u200cvoy left.', 'bad-character'],
  ['a joiner beside a space', 'The envoy \u200dleft.', 'bad-character'],
  ['a Cyrillic letter in a Latin word', 'The \u0435nvoy left.', 'bad-character'],
  ['a Greek letter in a Latin word', 'The env\u03bfy left.', 'bad-character'],
  ['an Armenian letter in a Latin word', 'The env\u0585y left.', 'bad-character'],
  ['a Cherokee letter in a Latin word', 'The \u13a0nvoy left.', 'bad-character'],
  ['a Latin letter in a Cyrillic word', 'They wrote \u043fo\u0441\u043e\u043b there.', 'bad-character'],
  ['a Cyrillic letter by an entity', 'The &#x435;nvoy left.', 'bad-character'],
  ['words of several alphabets beside one another', 'Oslo is Осло, Όσλο and أوسلو.', 'inert'],
  ['letters of full width', 'The ｅｎｖｏｙ left.', 'inert'],
  ['letters with fifty marks', `The e${'\u0301'.repeat(50)}nvoy left.`, 'inert'],
  ['a flag and a family', 'They waved 🇳🇴 there.', 'inert'],
  ['a family held by joiners', 'They drew 👩\u200d👧 there.', 'bad-character'],
  ['text from right to left', 'He wrote שלום عليكم there.', 'inert'],
];

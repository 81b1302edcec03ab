// Owns which different words mean the same to search: names of a state, compounds written apart, inflections and
// the two spellings of English. `fold` knows characters only; this is the step after it.
import { stemmer } from 'stemmer';
import { locateWords, type LocatedWord } from './words';

/** Words in a row that stand for one word; the longest first where they begin alike. */
const compounds: readonly (readonly [words: string, one: string])[] = [
  ['united states of america', 'us'],
  ['united states', 'us'],
  ['usa', 'us'],
  ['america', 'us'],
  ['united kingdom', 'uk'],
  ['great britain', 'uk'],
  ['soviet union', 'ussr'],
  ['united nations', 'un'],
  ['back channel', 'backchannel'],
  ['back channels', 'backchannels'],
];

const byFirst = new Map<string, { readonly words: readonly string[]; readonly one: string }[]>();
for (const [text, one] of compounds) {
  const words = text.split(' ');
  const first = words[0] ?? '';
  byFirst.set(first, [...(byFirst.get(first) ?? []), { words, one }]);
}

/** The words of a text for the index: each word, and beside words in a row the one word they stand for. */
export function indexedWords(text: string): readonly LocatedWord[] {
  const located = withoutPronoun(text, locateWords(text));
  return located.flatMap((word, index) => {
    const compound = compoundAt(located, index);
    const last = compound && located[index + compound.words.length - 1];
    return compound && last ? [word, { word: compound.one, start: word.start, end: last.end }] : [word];
  });
}

/** Words in which each compound is replaced by the one word it stands for: "United States" and "USA" are both "us". */
export function mergeCompounds(words: readonly LocatedWord[]): readonly LocatedWord[] {
  const merged: LocatedWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const compound = compoundAt(words, index);
    const first = words[index];
    const last = compound && words[index + compound.words.length - 1];
    if (compound && first && last) {
      merged.push({ word: compound.one, start: first.start, end: last.end });
      index += compound.words.length - 1;
    } else if (first) merged.push(first);
  }
  return merged;
}

function compoundAt(words: readonly LocatedWord[], index: number): { readonly words: readonly string[]; readonly one: string } | undefined {
  return byFirst.get(words[index]?.word ?? '')?.find((compound) => compound.words.every((word, offset) => words[index + offset]?.word === word));
}

/** In prose "us" is a pronoun and "US" a state. */
function withoutPronoun(text: string, words: readonly LocatedWord[]): readonly LocatedWord[] {
  return words.filter(({ word, start, end }) => word !== 'us' || text.slice(start, end) !== 'us');
}

const endings: readonly (readonly [string, string])[] = [
  ['ise', 'ize'], ['ised', 'ized'], ['ises', 'izes'], ['ising', 'izing'], ['isation', 'ization'], ['isations', 'izations'], ['yse', 'yze'], ['ysed', 'yzed'],
  ['our', 'or'], ['ours', 'ors'], ['oured', 'ored'], ['ouring', 'oring'], ['ourable', 'orable'], ['tre', 'ter'], ['tres', 'ters'],
  ['ence', 'ense'], ['ogue', 'og'], ['ogues', 'ogs'], ['lled', 'led'], ['lling', 'ling'], ['ller', 'ler'], ['mme', 'm'], ['mmes', 'ms'],
];

/** The first numbers, as they stand in names: "SALT II", "Track 2", "Track Two". */
const numbers: readonly (readonly string[])[] = [['i', '1', 'one'], ['ii', '2', 'two'], ['iii', '3', 'three'], ['iv', '4', 'four']];

/** A people and its country, where the country is one word. */
const peoples: readonly (readonly [people: string, country: string])[] = [
  ['american', 'us'], ['americans', 'us'], ['british', 'uk'], ['britain', 'uk'], ['britons', 'uk'], ['soviet', 'ussr'], ['soviets', 'ussr'], ['russian', 'russia'], ['chinese', 'china'], ['cuban', 'cuba'], ['iranian', 'iran'],
  ['iranians', 'iran'], ['omani', 'oman'], ['norwegian', 'norway'], ['norwegians', 'norway'], ['swiss', 'switzerland'], ['israeli', 'israel'], ['israelis', 'israel'], ['egyptian', 'egypt'], ['jordanian', 'jordan'],
  ['pakistani', 'pakistan'], ['indian', 'india'], ['afghan', 'afghanistan'], ['turkish', 'turkey'], ['french', 'france'], ['german', 'germany'], ['irish', 'ireland'], ['swedish', 'sweden'], ['japanese', 'japan'],
  ['vietnamese', 'vietnam'], ['libyan', 'libya'], ['colombian', 'colombia'], ['canadian', 'canada'], ['polish', 'poland'], ['italian', 'italy'], ['algerian', 'algeria'], ['qatari', 'qatar'], ['iraqi', 'iraq'],
];

const related = new Map<string, readonly string[]>();
for (const [people, country] of peoples) {
  related.set(people, [country]);
  related.set(country, [...(related.get(country) ?? []), people]);
}

/** The country of a people and the people of a country. */
export function relatedWords(word: string): readonly string[] {
  return related.get(word) ?? [];
}

/** British and American spellings of a word, and a number written otherwise. Not all of them are words; the index says which exist. */
export function otherSpellings(word: string): readonly string[] {
  const forms = new Set(numbers.find((own) => own.includes(word)));
  if (isEnglish(word)) {
    for (const [british, american] of endings) {
      if (word.endsWith(british)) forms.add(word.slice(0, -british.length) + american);
      if (word.endsWith(american)) forms.add(word.slice(0, -american.length) + british);
    }
  }
  forms.delete(word);
  return [...forms];
}

/** Whether two words are inflections of one ("mediated", "mediators"), by Porter's stemmer (Program 14, 1980). */
export function sameStem(word: string, other: string): boolean {
  return isEnglish(word) && isEnglish(other) && stemmer(word) === stemmer(other);
}

/** How every inflection of a word begins; undefined where it has none. */
export function stemBeginning(word: string): string | undefined {
  return isEnglish(word) ? word.slice(0, Math.max(3, Math.min(word.length, stemmer(word).length) - 1)) : undefined;
}

function isEnglish(word: string): boolean {
  return word.length >= 4 && /^[a-z]+$/.test(word);
}

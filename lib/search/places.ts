// Owns how the places of a word are written: for each field that has any, its letter and the numbers as differences in base 36,
// as in "A3,2F1k". Where lists were cut, the number of articles that hold the word stands before.
import { fields } from './records';
import { noPlaces, type Places } from './word-index';

const letterOf = (number: number) => String.fromCharCode(65 + number);

export function writePlaces(places: Places, articles?: number): string {
  const lists = fields.map((field, number) => {
    let last = 0;
    const steps = places[field].map((place) => {
      const step = place - last;
      last = place;
      return step.toString(36);
    });
    return steps.length === 0 ? '' : letterOf(number) + steps.join(',');
  });
  return (articles?.toString(36) ?? '') + lists.join('');
}

/** `articles` is undefined where it can be counted from the places. */
export function readPlaces(text: string): { readonly places: Places; readonly articles: number | undefined } {
  const places = noPlaces();
  const [articles = '', ...lists] = text.split(/(?=[A-Z])/);
  for (const list of /^[A-Z]/.test(articles) ? [articles, ...lists] : lists) {
    const field = fields[list.charCodeAt(0) - 65];
    let last = 0;
    if (field) places[field] = list.slice(1).split(',').map((step) => (last += Number.parseInt(step, 36)));
  }
  return { places, articles: articles === '' || /^[A-Z]/.test(articles) ? undefined : Number.parseInt(articles, 36) };
}

/** How many articles hold the word themselves; what others say of them does not count. */
export function countArticles(places: Places, articleOf: (section: number) => number): number {
  const articles = new Set([...places.title, ...places.alias, ...places.opening]);
  for (const field of ['heading', 'often', 'body'] as const) for (const section of places[field]) articles.add(articleOf(section));
  return articles.size;
}

// Owns making the search file from records.
import { createWordIndex, settingsName } from './index-store';
import type { ArticleRecord, SearchFile, SectionRecord } from './records';

export async function buildSearchFile(articles: readonly ArticleRecord[], sections: readonly SectionRecord[]): Promise<SearchFile> {
  const names = createWordIndex();
  const body = createWordIndex();
  articles.forEach((article, number) => {
    const headings = sections.flatMap((section) => (section.article === number && section.heading ? [section.heading] : []));
    names.add(number, [article.title, ...article.aliases, ...headings].join(' \n '));
  });
  sections.forEach((section, number) => {
    const article = articles[section.article];
    body.add(number, [article?.title, section.heading, section.id === undefined ? article?.standfirst : '', section.text].filter(Boolean).join(' \n '));
  });
  return { settings: settingsName, articles, sections, names: await names.export(), body: await body.export() };
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/article/article-page';
import { kindNames } from '@/components/article/kind-names';
import { Report } from '@/components/article/report';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import { compileArticle, compiledFolder } from '@/lib/mdx/compile';
import type { FilePath, Slug } from '@/lib/schema/brand';
import { assets } from '@/lib/site/assets';
import type { Encyclopedia } from '@/lib/site/encyclopedia';
import { articleHead } from '@/lib/site/head';
import { daysOf } from '@/lib/site/history';
import { describeArticle } from '@/lib/site/linked-data';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';
import { mdastText } from '@/lib/markup/plain';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { corpus } = (await openSite()).encyclopedia;
  return [...corpus.articles.keys(), ...corpus.broken.keys()].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { encyclopedia, history } = await openSite();
  const reading = encyclopedia.readings.get(slug as Slug);
  if (!reading) return {};
  const standfirst = mdastText(reading.fields.get('standfirst')?.nodes ?? []);
  return articleHead(reading.article, standfirst, daysOf(history, reading.article), readSettings(process.env));
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const site = await openSite();
  const { encyclopedia } = site;
  const reading = encyclopedia.readings.get(slug as Slug);
  const broken = encyclopedia.corpus.broken.get(slug as Slug);
  // A built site has no broken articles: the check fails the build. In development each shows its own report.
  if (process.env.NODE_ENV === 'development') {
    const errors = errorsOf(encyclopedia, broken?.file ?? reading?.article.file);
    if (errors.length > 0) return <Report diagnostics={errors} />;
  }
  if (!reading) notFound();
  const code = await compileArticle({ text: reading.article.text, report: reading.body }, {
    context: encyclopedia.contextOf(reading.article.slug),
    pipeline: assets().pipeline,
    cacheFolder: compiledFolder(process.cwd()),
  });
  const settings = readSettings(process.env);
  const kindName = kindNames[reading.article.kind].many;
  return (
    <>
      <LinkedDataBlock data={describeArticle(reading, daysOf(site.history, reading.article), kindName, encyclopedia.corpus, settings)} />
      <ArticlePage site={site} settings={settings} reading={reading} code={code} />
    </>
  );
}

/** A case is its folder; any other article its file. */
function errorsOf({ diagnostics }: Encyclopedia, file: FilePath | undefined) {
  if (file === undefined) return [];
  const own = file.endsWith('/index.mdx') ? file.slice(0, -'index.mdx'.length) : file;
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error' && diagnostic.file.startsWith(own));
}

// The pictures of links, drawn when the site is built and kept for the next build.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { notFound } from 'next/navigation';
import { Picture, pictureFamilies, type PictureText } from '@/components/picture/picture';
import { describeYears, keepDrawable } from '@/components/picture/picture-text';
import { kindNames } from '@/components/article/kind-names';
import { isSlug } from '@/lib/schema/brand';
import { assets } from '@/lib/site/assets';
import { loadPictureFonts, type PictureFont } from '@/lib/site/picture-fonts';
import { pictureSize } from '@/lib/site/head';
import { keepFile } from '@/lib/kept/keep-file';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ readonly file: string }>;
}

const settings = readSettings(process.env);
const motto = 'The encyclopedia of backchannel diplomacy';
const root = process.cwd();

export async function generateStaticParams() {
  const { corpus } = (await openSite()).encyclopedia;
  return ['site', ...corpus.articles.keys()].map((name) => ({ file: `${name}.png` }));
}

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const text = await textOf((await params).file.replace(/\.png$/, ''));
  if (!text) notFound();
  const template = await readFile(join(root, 'components/picture/picture.tsx'), 'utf8');
  const picture = await keepFile({ folder: join(root, '.next/cache/pictures'), madeFrom: [assets().pipeline, template, text] }, () => draw(text));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}

async function textOf(name: string): Promise<PictureText | undefined> {
  if (name === 'site') return { eyebrow: 'An encyclopedia', title: 'What was agreed before anyone was told', site: settings.name, motto };
  const article = isSlug(name) ? (await openSite()).encyclopedia.corpus.articles.get(name) : undefined;
  if (!article) return undefined;
  return { eyebrow: [kindNames[article.kind].one, describeYears(article.front)].filter(Boolean).join(' · '), title: keepDrawable(article.front.title), site: settings.name, motto };
}

async function draw(text: PictureText): Promise<Uint8Array> {
  const fonts = await openFonts();
  const answer = new ImageResponse(Picture(text), { ...pictureSize, fonts: fonts.map(({ name, data }) => ({ name, data })) });
  return new Uint8Array(await answer.arrayBuffer());
}

let fonts: Promise<readonly PictureFont[]> | undefined;

/** With the letters of every title, so that a process cuts its faces once. */
function openFonts(): Promise<readonly PictureFont[]> {
  fonts ??= openSite().then(({ encyclopedia }) => {
    const titles = [...encyclopedia.corpus.articles.values()].map(({ front }) => front.title);
    const plain = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    return loadPictureFonts([plain, '–·’', settings.name, ...titles].join(''), join(root, 'node_modules'), pictureFamilies);
  });
  return fonts;
}

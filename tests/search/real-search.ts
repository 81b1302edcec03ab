// The search of the real encyclopedia, opened once for the tests that need it.
import { kindNames } from '@/components/article/kind-names';
import { drawAnswer } from '@/components/search/draw-answer';
import { toHtml } from '@/components/search/pieces';
import { readContentFiles } from '@/lib/corpus/files';
import { buildSearchFiles } from '@/lib/search/build';
import { openSearch, type Answer } from '@/lib/search/engine';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { collectSearchEntries } from '@/lib/site/search-records';

async function openReal() {
  const entries = collectSearchEntries(openEncyclopedia(await readContentFiles(process.cwd()), { drafts: false }), (kind) => kindNames[kind].one);
  const { files } = await buildSearchFiles(entries);
  return { entries, files, engine: await openSearch((name) => Promise.resolve(JSON.parse(files.get(name) ?? 'null') as unknown)) };
}

let opened: ReturnType<typeof openReal> | undefined;

export function realSearch(): ReturnType<typeof openReal> {
  opened ??= openReal();
  return opened;
}

export async function answerPages() {
  const { engine } = await realSearch();
  return { answer: (query: string) => engine.answer(query, { limit: 8 }), toPage: (answer: Answer) => toHtml(drawAnswer(answer)) };
}

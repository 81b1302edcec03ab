// The search of the real encyclopedia, opened once for the tests that need it.
import { drawAnswer } from '@/components/search/draw-answer';
import { toHtml } from '@/components/search/pieces';
import { buildSearchFiles } from '@/lib/search/build';
import type { Answer } from '@/lib/search/engine';
import { openBuiltFiles, readSearchEntries } from '@/scripts/search-corpus';

async function openReal() {
  const entries = await readSearchEntries(process.cwd());
  const { files } = await buildSearchFiles(entries);
  return { entries, files, engine: await openBuiltFiles(files) };
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

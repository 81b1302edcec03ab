// The search worker: reads the index by need and answers the newest question.
import { openSearch, type SearchEngine } from './engine';
import type { FromWorker, ToWorker } from './protocol';

const scope = self as unknown as { postMessage(message: FromWorker): void; onmessage: ((event: MessageEvent<ToWorker>) => void) | null };

type Question = Extract<ToWorker, { type: 'ask' }>;

let engine: Promise<SearchEngine> | undefined;
let waiting: Question | undefined;
let busy = false;

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'open':
      engine = openSearch(async (name) => readJson(`${data.folder}/${name}`));
      // A question will report it.
      engine.catch(() => undefined);
      return;
    case 'ask':
      waiting = data;
      if (!busy) void work();
      return;
    default:
      data satisfies never;
  }
};

/** Answers until nothing waits. A question that was overtaken while another was answered is dropped. */
async function work(): Promise<void> {
  busy = true;
  while (waiting) {
    const { id, query, options } = waiting;
    waiting = undefined;
    try {
      if (!engine) throw new Error('No search index was opened.');
      scope.postMessage({ type: 'answer', id, answer: await (await engine).answer(query, options) });
    } catch (error) {
      scope.postMessage({ type: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  busy = false;
}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

// The search worker: fetches the search file once, answers in the order of asking.
import { openSearch, type SearchEngine } from './engine';
import type { FromWorker, ToWorker } from './protocol';
import type { SearchFile } from './records';

const scope = self as unknown as { postMessage(message: FromWorker): void; onmessage: ((event: MessageEvent<ToWorker>) => void) | null };

let engine: SearchEngine | undefined;
let waiting: Extract<ToWorker, { type: 'ask' }> | undefined;

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'open':
      void open(data.address);
      return;
    case 'ask':
      if (engine) scope.postMessage({ type: 'answer', id: data.id, answer: engine.answer(data.query, data.limit) });
      else waiting = data;
      return;
    default:
      data satisfies never;
  }
};

async function open(address: string): Promise<void> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
    engine = openSearch((await response.json()) as SearchFile);
    scope.postMessage({ type: 'ready' });
    if (waiting) scope.postMessage({ type: 'answer', id: waiting.id, answer: engine.answer(waiting.query, waiting.limit) });
  } catch (error) {
    scope.postMessage({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

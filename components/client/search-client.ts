// One search worker for the page, started when it is first needed.
import type { Answer } from '../../lib/search/engine';
import type { FromWorker, ToWorker } from '../../lib/search/protocol';

export type OnAnswer = (answer: Answer) => void;

export interface SearchClient {
  /** Starts the worker, so that the first letter finds it ready. */
  warm(): void;
  /** Asks; only the newest question of a listener is answered. */
  ask(query: string, limit: number, onAnswer: OnAnswer, onFailure: () => void): void;
}

export function createSearchClient(workerAddress: string, indexAddress: string): SearchClient {
  let worker: Worker | undefined;
  let asked = 0;
  let current: { id: number; onAnswer: OnAnswer; onFailure: () => void } | undefined;

  function start(): Worker {
    if (worker) return worker;
    worker = new Worker(workerAddress, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'answer' && data.id === current?.id) current.onAnswer(data.answer);
      if (data.type === 'failed') fail();
    };
    worker.onerror = fail;
    send({ type: 'open', address: indexAddress });
    return worker;
  }

  function fail(): void {
    worker?.terminate();
    worker = undefined;
    current?.onFailure();
  }

  function send(message: ToWorker): void {
    worker?.postMessage(message);
  }

  return {
    warm: () => void start(),
    ask(query, limit, onAnswer, onFailure) {
      asked += 1;
      current = { id: asked, onAnswer, onFailure };
      start();
      send({ type: 'ask', id: asked, query, limit });
    },
  };
}

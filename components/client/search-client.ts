// One search worker for the page, started when it is first needed. Where index and page do not fit, or a file is missing or
// damaged, the current pair is looked up and tried once; then the question fails, and the next one tries again.
import type { Answer, AskOptions } from '../../lib/search/engine';
import type { CurrentSearch, FromWorker, ToWorker } from '../../lib/search/protocol';

export interface SearchClient {
  /** Starts the worker, so that the first letter finds it ready. */
  warm(): void;
  /** Asks; only the newest question is answered. */
  ask(query: string, options: AskOptions, onAnswer: (answer: Answer) => void, onFailure: () => void): void;
}

interface Question {
  readonly id: number;
  readonly query: string;
  readonly options: AskOptions;
  readonly onAnswer: (answer: Answer) => void;
  readonly onFailure: () => void;
  mended: boolean;
}

/** `pointer` is the address of the file that names the current worker and index. */
export function createSearchClient(built: CurrentSearch, pointer: string): SearchClient {
  let search = built;
  let worker: Worker | undefined;
  let asked = 0;
  let current: Question | undefined;

  function start(): Worker {
    if (worker) return worker;
    const started = new Worker(trustWorker(search.worker), { type: 'module' });
    worker = started;
    // On its way while the worker starts, which then finds it in the cache.
    void fetch(`${search.index}/manifest.json`).catch(() => undefined);
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.id !== current?.id) return;
      if (data.type === 'answer') current.onAnswer(data.answer);
      else void fail();
    };
    started.onerror = () => void fail();
    send({ type: 'open', folder: search.index });
    return started;
  }

  function send(message: ToWorker): void {
    worker?.postMessage(message);
  }

  function put({ id, query, options }: Question): void {
    start();
    send({ type: 'ask', id, query, options });
  }

  async function fail(): Promise<void> {
    worker?.terminate();
    worker = undefined;
    const question = current;
    if (!question) return;
    if (!question.mended) {
      question.mended = true;
      search = await readCurrent(pointer).catch(() => search);
      if (question === current) put(question);
      return;
    }
    question.onFailure();
  }

  return {
    warm: () => void start(),
    ask(query, options, onAnswer, onFailure) {
      asked += 1;
      current = { id: asked, query, options, onAnswer, onFailure, mended: false };
      put(current);
    },
  };
}

interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}

let policy: ScriptPolicy | undefined;

/** The one script that a page may start by address: a worker of our own build. The site's policy demands that somebody vouches for it. */
function trustWorker(address: string): string {
  const trust = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy } }).trustedTypes;
  policy ??= trust?.createPolicy('search-worker', { createScriptURL: vouch });
  return (policy?.createScriptURL(address) ?? vouch(address)) as string;
}

function vouch(address: string): string {
  if (!/^\/build\/worker\.\w+\.js$/.test(address)) throw new TypeError(`${address} is no search worker of this site.`);
  return address;
}

async function readCurrent(pointer: string): Promise<CurrentSearch> {
  const response = await fetch(pointer, { cache: 'no-store' });
  const found = (await response.json()) as Partial<CurrentSearch>;
  if (!found.worker?.startsWith('/') || !found.index?.startsWith('/')) throw new Error(`${pointer} names no search index.`);
  return { worker: found.worker, index: found.index };
}

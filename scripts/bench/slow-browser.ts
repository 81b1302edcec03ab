// Slows a whole browser, workers and all, by a quota of processor time: every process of it is stopped for most of each period.
import { listProcesses } from './process-tree';

/** Milliseconds; the browser runs for a share of each. */
const period = 20;

/** Slows the process and all that it started to one part in `times`. Returns how to let it run again. */
export function slowProcess(root: number, times: number): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const id of processesOf(root)) {
      try {
        process.kill(id, name);
      } catch {
        // It has ended in the meantime.
      }
    }
  };
  const run = () => {
    if (stopped) return;
    signal('SIGCONT');
    timer = setTimeout(rest, period / times);
  };
  const rest = () => {
    if (stopped) return;
    signal('SIGSTOP');
    timer = setTimeout(run, period - period / times);
  };
  run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    signal('SIGCONT');
  };
}

let known: { readonly at: number; readonly root: number; readonly ids: readonly number[] } | undefined;

/** The process and its descendants; looked up again every half second. */
function processesOf(root: number): readonly number[] {
  if (!known || known.root !== root || performance.now() - known.at >= 500) known = { at: performance.now(), root, ids: listProcesses(root) };
  return known.ids;
}

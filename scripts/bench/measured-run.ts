// Runs a command and says what it cost: time, processor time and the most memory of the whole process tree. Everything it prints goes
// to a log, each line with its time, so that one can see which step took what.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { listProcesses, measureMemory, measureProcessor } from './process-tree';

export interface Cost {
  readonly milliseconds: number;
  /**
   * Processor time of all processes, in milliseconds: steadier than time on a busy machine. What each takes after it was last looked at
   * is not in it. The system's own sum is no help: it knows nothing of processes whose parent ended before them.
   */
  readonly processor: number;
  /** The most bytes held at one moment by all processes together. */
  readonly memory: number;
}

export interface MeasuredCommand {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
}

const interval = 200;

/** Fails, naming the log, when the command does. */
export async function runMeasured({ command, arguments: given, cwd, env, log }: MeasuredCommand): Promise<Cost> {
  const file = createWriteStream(log);
  const began = performance.now();
  const child = spawn(command, given, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => file.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} ${line}\n`));
  }
  let memory = 0;
  const taken = new Map<number, number>();
  const timer = setInterval(() => {
    const processes = listProcesses(child.pid ?? 0);
    memory = Math.max(memory, measureMemory(processes));
    for (const id of processes) taken.set(id, measureProcessor(id) ?? taken.get(id) ?? 0);
  }, interval);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const milliseconds = performance.now() - began;
  await new Promise((resolve) => file.end(resolve));
  if (status !== 0) throw new Error(`“${[command, ...given].join(' ')}” failed in ${cwd}. What it printed is in ${log}.`);
  return { milliseconds, processor: [...taken.values()].reduce((sum, time) => sum + time, 0), memory };
}

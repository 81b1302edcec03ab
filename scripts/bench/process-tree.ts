// Owns what the system says of a process and all that it started: who they are, their memory, their processor time. Linux only.
import { readFileSync, readdirSync } from 'node:fs';

/** The process and its descendants. */
export function listProcesses(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = readStat(Number(entry));
    if (fields) parents.set(Number(entry), Number(fields[1]));
  }
  return [...parents.keys()].filter((id) => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = parents.get(at)) if (at === root) return true;
    return false;
  });
}

/**
 * Bytes that the processes hold for themselves, without the files that they run from. The kernel keeps count of these; the share of
 * each page (`Pss`) it must reckon for all of them, which takes a tenth of a second a look where gigabytes are held.
 */
export function measureMemory(processes: readonly number[]): number {
  return processes.reduce((sum, id) => sum + Number(/^RssAnon:\s+(\d+) kB/m.exec(readProcessFile(id, 'status'))?.[1] ?? 0) * 1024, 0);
}

/** Milliseconds of processor time that a process has taken itself; undefined when it has ended. */
export function measureProcessor(id: number): number | undefined {
  const fields = readStat(id);
  // User and system time, in clock ticks: hundredths of a second on every Linux that Node runs on.
  return fields && (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The fields of /proc/<id>/stat after the name; undefined when the process has ended in the meantime. */
function readStat(id: number): readonly string[] | undefined {
  const stat = readProcessFile(id, 'stat');
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProcessFile(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

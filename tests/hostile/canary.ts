// What must never happen while hostile content is read, checked, compiled and drawn: a global is set, a file is made.
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const canaryFile = join(tmpdir(), `backchannel-canary-${process.pid}`);
export const sets = 'globalThis.__ran=1';
export const writes = `process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(canaryFile)},"")`;

export function hasRun(): boolean {
  return '__ran' in globalThis || existsSync(canaryFile);
}

export function clearCanary(): void {
  Reflect.deleteProperty(globalThis, '__ran');
  rmSync(canaryFile, { force: true });
}

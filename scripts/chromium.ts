// Owns which Chromium is driven and how, for the browser tests and every benchmark.
import { existsSync } from 'node:fs';

const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

export const chromiumArguments: readonly string[] = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Debian's own Chromium where it is installed, else Playwright's. */
export function chromiumOptions() {
  return { ...(systemChromium && { executablePath: systemChromium }), chromiumSandbox: false, args: [...chromiumArguments] };
}

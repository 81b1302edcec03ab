// Owns what this product is made of: npm's own bill of materials (CycloneDX), and the licences in it that were looked at.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Each licence among the packages that the product runs or is built with, and why it may be used. A new one wants a look first. */
export const acceptedLicences: Readonly<Record<string, string>> = {
  MIT: 'permissive',
  ISC: 'permissive',
  '0BSD': 'permissive',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive',
  'Apache-2.0': 'permissive, with a grant of patents',
  'Python-2.0': 'permissive (argparse)',
  '(MIT AND Zlib)': 'permissive (pako)',
  'CC0-1.0': 'public domain',
  'OFL-1.1': 'fonts; shipped as subsets under the names of their families',
  'CC-BY-4.0': 'caniuse-lite: data, at build time',
  'LGPL-3.0-or-later': 'libvips, which Next brings for pictures: used unchanged, at build time',
  'CPAL-1.0 OR AGPL-1.0': 'citeproc: used unchanged, at build time, never sent to a browser',
};

/** The bill as npm writes it, without packages used in development alone. */
export async function writeBill(root: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

export function readBill(bill: string): readonly Component[] {
  interface Licence {
    readonly expression?: string;
    readonly license?: { readonly id?: string; readonly name?: string };
  }
  const { components } = JSON.parse(bill) as { readonly components: readonly { readonly name: string; readonly version: string; readonly licenses?: readonly Licence[] }[] };
  return components.map(({ name, version, licenses = [] }) => ({ name, version, licence: licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name ?? '').join(' ') }));
}

// Measures a page as a browser gets it on its first visit: bytes on the wire by type, requests, and what axe objects to.
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright';

export const byteTypes = ['html', 'css', 'script', 'font', 'image', 'other'] as const;
export type ByteType = (typeof byteTypes)[number];

export interface ColdVisit {
  readonly bytes: Readonly<Record<ByteType, number>>;
  readonly requests: number;
  /** Paths asked for. */
  readonly paths: readonly string[];
}

const typeOf: Readonly<Record<string, ByteType>> = { Document: 'html', Stylesheet: 'css', Script: 'script', Font: 'font', Image: 'image' };
/** A page may go on fetching when it has loaded: what comes in this time belongs to the visit. */
const lingering = 2000;

/** An empty profile opens the page, is let finish, and is closed. Nothing is clicked or scrolled. */
export async function visitCold(browser: Browser, address: string): Promise<ColdVisit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const asked = new Map<string, { readonly url: string; readonly type: ByteType }>();
    const sizes = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      if (/^https?:/.test(request.url)) asked.set(requestId, { url: request.url, type: typeOf[type ?? ''] ?? 'other' });
    });
    // Heads and body, as they came over the wire.
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    if (response?.status() !== 200) throw new Error(`${address} answered ${response?.status() ?? 'nothing'}.`);
    await page.waitForTimeout(lingering);
    const bytes = Object.fromEntries(byteTypes.map((type) => [type, 0])) as Record<ByteType, number>;
    for (const [id, { type }] of asked) bytes[type] += sizes.get(id) ?? 0;
    return { bytes, requests: asked.size, paths: [...new Set([...asked.values()].map(({ url }) => new URL(url).pathname))] };
  } finally {
    await context.close();
  }
}

/** The rules of axe that fail on the page, each with how many elements fail it. */
export async function findViolations(browser: Browser, address: string): Promise<readonly { readonly rule: string; readonly elements: number }[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.length }));
  } finally {
    await context.close();
  }
}

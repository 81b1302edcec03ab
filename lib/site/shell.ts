// Owns filling a prerendered page on request: what a handler says is put into the place kept for it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const bareShell = '<!DOCTYPE html><html lang="en"><body><div data-nearest=""></div><div data-search-results=""></div></body></html>';
const shells = new Map<string, Promise<string>>();

/** The built HTML of a page ("search", "_not-found"), read once. */
export function readShell(root: string, name: string): Promise<string> {
  const path = join(root, '.next/server/app', `${name}.html`);
  // Development has no built pages: there a bare one carries the answer.
  if (process.env.NODE_ENV === 'development') return Promise.resolve(bareShell);
  const held = shells.get(path) ?? readFile(path, 'utf8');
  shells.set(path, held);
  return held;
}

/** Replaces the inside of the element that carries the attribute `place`, and marks it as answered. */
export function fillShell(shell: string, place: string, html: string): string {
  const opening = new RegExp(`(<(\\w+)[^>]*\\s${place}="")([^>]*>)[\\s\\S]*?</\\2>`);
  return shell.replace(opening, (_, before: string, tag: string, after: string) => `${before} data-answered=""${after}${html}</${tag}>`);
}

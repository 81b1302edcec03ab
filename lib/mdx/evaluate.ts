// The only place that evaluates code, and only code that compile.ts made from a guarded tree.
import { getMDXComponent } from 'mdx-bundler/client/index.js';
import type { ComponentType } from 'react';
import type { ComponentName } from '../markup/component-list';

/** What stands for each component that an author may write, for what the plugins add, and for plain elements. */
export type MdxComponents = Readonly<Record<ComponentName | 'Cite', ComponentType<never>>> & Readonly<Record<string, ComponentType<never>>>;

export function evaluateArticle(code: string): ComponentType<{ readonly components: MdxComponents }> {
  return getMDXComponent(code) as unknown as ComponentType<{ readonly components: MdxComponents }>;
}

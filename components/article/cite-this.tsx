// How to cite what a page shows: the texts to select, and files for reference managers. A script adds buttons that copy.
import type { ReactNode } from 'react';
import { citationFiles, dataAddress } from '@/lib/citation/files';
import type { CitedWork } from '@/lib/citation/csl-json';
import { parseFormatted } from '@/lib/citation/rich-text';
import type { OpenSite } from '@/lib/site/open';
import { RichText } from './rich-text';

interface CiteThisProps {
  readonly site: OpenSite;
  readonly work: CitedWork;
  /** "this article" */
  readonly what: string;
  /** Address of each file by its extension; without it the files are in the links themselves. */
  readonly fileAddress?: (extension: string) => string;
  /** Id to link to. */
  readonly id?: string;
}

export async function CiteThis({ site, work, what, fileAddress, id }: CiteThisProps): Promise<ReactNode> {
  const citations = await site.cite(work);
  return (
    <details className="cite" id={id} data-cite="">
      <summary>Cite {what}</summary>
      <dl>
        {citations.map(({ style, html }) => (
          <div key={style}>
            <dt>{style}</dt>
            <dd><RichText tree={parseFormatted(html, { links: false })} /></dd>
          </div>
        ))}
      </dl>
      <p>
        {citationFiles.map((file) => (
          <a key={file.name} href={fileAddress?.(file.extension) ?? dataAddress(file, work)} download={fileAddress ? '' : `${work.key}.${file.extension}`}>{file.name}</a>
        ))}
      </p>
    </details>
  );
}

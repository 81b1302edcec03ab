// What became of an article: its published versions, its corrections, and where every single change stands.
import type { ReactNode } from 'react';
import type { Article } from '@/lib/corpus/corpus';
import type { CorrectionReading } from '@/lib/markup/corrections';
import { articleAddress, commitsAddress, correctionAddress, versionAddress } from '@/lib/site/addresses';
import type { SiteSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';
import type { PublishedVersions } from '@/lib/version/published';

interface HistoryPageProps {
  readonly settings: SiteSettings;
  readonly article: Article;
  readonly published: PublishedVersions | undefined;
  readonly corrections: readonly CorrectionReading[];
}

export function HistoryPage({ settings, article, published, corrections }: HistoryPageProps): ReactNode {
  return (
    <div className="page-plain">
      <p className="eyebrow"><a href={articleAddress(article.slug)}>{article.front.title}</a></p>
      <h1>History</h1>
      <p className="standfirst">What was published of this article and when. A version keeps its address and its text, so that it can be cited; the article itself goes on changing.</p>
      <h2 id="versions">Versions</h2>
      {published ? (
        <ul className="links-here">
          {published.list.records.toReversed().map(({ number, day, what, withdrawn }) => (
            <li key={number}>
              <a href={versionAddress(article.slug, number)}>Version {number} of <time dateTime={day}>{formatDate(day)}</time></a>
              <span>{what}{withdrawn && `. Its text was taken out on ${formatDate(withdrawn.on)}`}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>No version of it has been published yet.</p>
      )}
      {corrections.length > 0 && (
        <>
          <h2 id="corrections">Corrections</h2>
          <ul>
            {corrections.map(({ id, correction: { record } }) => <li key={id}><a href={correctionAddress(id)}>Corrected on <time dateTime={record.on}>{formatDate(record.on)}</time></a></li>)}
          </ul>
        </>
      )}
      <h2 id="changes">Every change</h2>
      <p>Every change to its text, with who made it and why, stands in the <a href={commitsAddress(settings, article.file)}>public repository</a>.</p>
    </div>
  );
}

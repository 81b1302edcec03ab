// A published version of an article, as it was kept: the same for good, whatever becomes of the article, its sources and the styles.
import type { ReactNode } from 'react';
import type { Article } from '@/lib/corpus/corpus';
import type { VersionRecord } from '@/lib/schema/version';
import { articleAddress, versionAddress, versionsAddress } from '@/lib/site/addresses';
import type { Encyclopedia } from '@/lib/site/encyclopedia';
import { resolveOldLink } from '@/lib/site/old-links';
import type { SiteSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';
import { readKeptText } from '@/lib/version/kept-text';
import { KeptTree } from './kept-tree';

interface VersionPageProps {
  readonly encyclopedia: Encyclopedia;
  readonly settings: SiteSettings;
  readonly article: Article;
  readonly version: VersionRecord;
  readonly latest: VersionRecord;
  /** As it was kept; undefined where it was withdrawn. */
  readonly text: string | undefined;
}

export function VersionPage({ encyclopedia, settings, article, version, latest, text }: VersionPageProps): ReactNode {
  const kept = text === undefined ? undefined : readKeptText(text);
  const leadsTo = (address: string) => resolveOldLink(encyclopedia, address);
  return (
    <div className="page-plain kept">
      <p className="eyebrow">{kept?.line}</p>
      <h1>{kept?.title ?? article.front.title}</h1>
      {kept && <p className="standfirst"><KeptTree nodes={kept.standfirst} leadsTo={leadsTo} /></p>}
      <div className="version-notice" role="note">
        <p>
          This is <b>version {version.number} of {formatDate(version.day)}</b>
          {version === latest ? ', the latest.' : <>. A newer one exists: <a href={versionAddress(article.slug, latest.number)}>version {latest.number} of {formatDate(latest.day)}</a>.</>}{' '}
          The article as it stands now is <a href={articleAddress(article.slug)}>{article.front.title}</a>; what changed and when is in its <a href={versionsAddress(article.slug)}>history</a>.
        </p>
        <p>
          To cite this text: <span className="address">{settings.origin}{versionAddress(article.slug, version.number)}</span>. It is kept without figures; its links lead to what stands there today.
        </p>
      </div>
      {kept ? <KeptTree nodes={kept.body} leadsTo={leadsTo} /> : <Withdrawn version={version} />}
    </div>
  );
}

function Withdrawn({ version: { withdrawn } }: { readonly version: VersionRecord }): ReactNode {
  return <p>The text of this version was taken out{withdrawn && <> on {formatDate(withdrawn.on)}</>}. {withdrawn?.why}</p>;
}

// The picture that stands for a page where a link to it is shown: what it is, of which years, and whose. Drawn by satori,
// which knows flexbox and inline styles only.
import type { ReactElement } from 'react';

export interface PictureText {
  /** "Case study · 1992–1993" */
  readonly eyebrow: string;
  readonly title: string;
  readonly site: string;
  readonly motto: string;
}

/** Names of the faces, letters of the second script after those of the first. */
export const pictureFamilies = { serif: ['Serif', 'Serif ext'], sans: ['Sans', 'Sans ext'] } as const;

const colours = { paper: '#fbfaf7', ink: '#1c1b19', quiet: '#55514a', accent: '#7a1f2b', deep: '#173f4f', rule: '#c9c3b6' };

export function Picture({ eyebrow, title, site, motto }: PictureText): ReactElement {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%', padding: '68px 76px 60px', background: colours.paper, borderTop: `14px solid ${colours.accent}` }}>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', fontFamily: pictureFamilies.sans.join(', '), fontSize: 30, color: colours.accent }}>{eyebrow}</div>
        <div style={{ display: 'flex', marginTop: 30, fontFamily: pictureFamilies.serif.join(', '), fontSize: sizeOf(title), lineHeight: 1.12, letterSpacing: '-0.015em', color: colours.ink }}>{title}</div>
      </div>
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', borderTop: `2px solid ${colours.rule}`, paddingTop: 34, fontFamily: pictureFamilies.sans.join(', '), color: colours.quiet, fontSize: 26 }}>
        <div style={{ display: 'flex', alignItems: 'center' }}>
          <svg viewBox="0 0 28 20" width="78" height="56" fill="none" stroke={colours.deep} strokeWidth="1.6" aria-hidden="true">
            <path d="M1 9.5h26" />
            <path d="M4 9.5c3 9 17 9 20 0" strokeDasharray="2.4 2.2" />
            <circle cx="4" cy="9.5" r="2.2" fill={colours.deep} />
            <circle cx="24" cy="9.5" r="2.2" fill={colours.deep} />
          </svg>
          <div style={{ display: 'flex', marginLeft: 20, fontFamily: pictureFamilies.serif.join(', '), fontSize: 40, color: colours.ink }}>{site}</div>
        </div>
        <div style={{ display: 'flex' }}>{motto}</div>
      </div>
    </div>
  );
}

/** Three lines at most, whatever its length. */
function sizeOf(title: string): number {
  if (title.length <= 32) return 96;
  return title.length <= 60 ? 80 : 64;
}

// Owns what differs from one place of publication to another. Passed down as arguments, never read from below.

export interface SiteSettings {
  readonly name: string;
  readonly description: string;
  /** Where the site stands, without a slash at the end. */
  readonly origin: string;
  /** The public repository that readers may edit in, without a slash at the end. */
  readonly repository: string;
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): SiteSettings {
  return {
    name: 'Backchannel',
    description: 'How adversaries have talked in secret: who carried the words, where they met, who was kept in the dark, and what came of it. Every claim leads to its source.',
    origin: (environment['BACKCHANNEL_ORIGIN'] ?? 'http://localhost:3000').replace(/\/$/, ''),
    repository: (environment['BACKCHANNEL_REPOSITORY'] ?? 'https://github.com/backchannel-encyclopedia/backchannel').replace(/\/$/, ''),
  };
}

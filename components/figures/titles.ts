// Owns what the figures of a case are called, where they are drawn, saved and cited.
export function waterlineTitle(article: string): string {
  return `${article}: what was public and what was secret`;
}

export function ringsTitle(channel: string): string {
  return `Who knew of the ${channel}`;
}

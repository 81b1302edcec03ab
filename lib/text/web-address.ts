// Owns which addresses elsewhere may be linked: http or https, with a host that reads as what it is. A name before an @,
// escapes and letters of other alphabets can all make one host look like another.

const form = /^https?:\/\/([^/?#]*)/i;
const plainHost = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?(:\d{1,5})?$/i;

export function isWebAddress(text: string): boolean {
  const host = form.exec(text)?.[1];
  return host !== undefined && plainHost.test(host) && URL.canParse(text);
}

/** The host that an address, or a text that looks like one, names: "example.org"; undefined where it names none. */
export function hostOf(text: string): string | undefined {
  const [, host] = /^(?:https?:\/\/|(?=www\.))(?:www\.)?([^/?#\s]+\.[^/?#\s]+)/i.exec(text.trim()) ?? [];
  return host?.toLowerCase();
}

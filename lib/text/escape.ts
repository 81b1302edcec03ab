// Owns text becoming a part of HTML, in an element or between the quotes of an attribute.

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

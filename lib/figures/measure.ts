// Owns how wide text is when it is drawn: Inter's advance widths, rounded up, so that geometry never trusts a font to be small.

/** A line of text where it is drawn. All numbers of lib/figures are CSS px; y is the baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters by their advance in hundredths of the type size, as Inter sets them at weight 400. */
const letters: Readonly<Record<number, string>> = {
  24: 'ijlìíîïĩīĭįıĵĺļł', 26: '‘’', 27: 'I¦ÌÍÎÏĨĪĬĮİ', 28: ' \u00a0', 29: '!,.:¡·', 30: "';", 32: '`´', 33: 't|ţŧ', 36: '()/[\\]',
  37: 'f', 38: 'rŕŗř', 41: '1ť', 43: '{}', 44: '“”', 46: '-_°', 47: '"^', 50: '*–', 51: '?¿', 53: 'sśŝşš', 55: 'kxzķźżž',
  56: 'avyàáâãäåýÿāăąŷ', 57: '7JLcçćĉċčĴĹĻĽŁ', 58: 'e«»èéêëðēĕėęě', 59: '5Fhnuñùúûüĥħńņňŋũūŭůűų', 60: 'EoÈÉÊËòóôõöøĒĔĖĘĚōŏő',
  61: '2bdgpq£þđĝğġģ', 62: '3689ß', 63: '#0ZŹŻŽ', 64: '$&PRSÞŔŖŘŚŜŞŠ', 65: '4BTŢŤŦ', 66: '+<=>~×÷±', 67: 'KĶ', 68: 'XYÝŶŸ',
  69: 'AVÀÁÂÃÄÅĀĂĄ', 72: 'DďĎ', 73: 'CÇÐĆĈĊČĐ', 74: 'HUÙÚÛÜĤŨŪŬŮŰŲ', 75: 'GNÑĜĞĠĢŃŅŇŊ', 76: 'OQÒÓÔÕÖØŌŎŐ', 78: 'Ħ', 82: 'wŵ',
  86: '…', 88: 'm', 90: 'M', 92: 'æ', 97: '@', 98: '%', 99: 'WÆŴ', 100: 'œŒ—→',
};
const advances = new Map(Object.entries(letters).flatMap(([advance, of]) => [...of].map((letter) => [letter, Number(advance) / 100] as const)));
const unknownAdvance = 1.1;
const surplus = 1.05;
const boldSurplus = 1.1;

/** Width of one line, some 5% more than it will be; a letter that the table lacks counts as wide. */
export function measureText(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) sum += advances.get(letter) ?? (letter.length > 1 ? 1.4 : unknownAdvance);
  return sum * size * surplus * (bold ? boldSurplus : 1);
}

/** Where a placed line may leave ink, accents and descenders included. */
export function boxOf(placed: PlacedText): Box {
  const width = measureText(placed.text, placed.size, placed.bold);
  const left = placed.x - (placed.anchor === 'start' ? 0 : placed.anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: placed.y - placed.size * 0.95, bottom: placed.y + placed.size * 0.25 };
}

export function boxesMeet(a: Box, b: Box): boolean {
  const hair = 0.001;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

/** The text, or as much of it as fits with an ellipsis after it. */
export function truncateText(text: string, size: number, room: number, bold = false): string {
  if (measureText(text, size, bold) <= room) return text;
  const kept = [...text];
  while (kept.length > 0 && measureText(`${kept.join('').trimEnd()}…`, size, bold) > room) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

/** Lines that fit the room, at most so many; what is left over ends in an ellipsis. Never empty. */
export function wrapText(text: string, size: number, room: number, most: number, bold = false): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (let at = 0; at < words.length; ) {
    if (lines.length === most - 1) return [...lines, truncateText(words.slice(at).join(' '), size, room, bold)];
    let line = words[at] ?? '';
    at += 1;
    while (at < words.length && measureText(`${line} ${words[at]}`, size, bold) <= room) {
      line += ` ${words[at]}`;
      at += 1;
    }
    lines.push(truncateText(line, size, room, bold));
  }
  return lines.length > 0 ? lines : [''];
}

// Owns the forms of a citation that reference managers read, each with the name and type of its files.
import { writeBibtex } from './bibtex';
import { writeCslJson, type CitedWork } from './csl-json';
import { writeRis } from './ris';

export interface CitationFile {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (works: readonly CitedWork[]) => string;
}

export const citationFiles: readonly CitationFile[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: writeBibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: writeRis },
  { name: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', write: writeCslJson },
];

/** The file as an address of its own, for where a file apiece would be too many. */
export function dataAddress({ mediaType, write }: CitationFile, work: CitedWork): string {
  return `data:${mediaType};charset=utf-8,${write([work]).replaceAll(/[%#\r\n\t]/g, encodeURIComponent)}`;
}

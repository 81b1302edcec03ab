// Reads XML with libxml2 and holds it against a grammar.
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';

const grammars = { atom: ['atom.rng', RelaxNGValidator], sitemap: ['sitemap.xsd', XsdValidator] } as const;

/** What libxml2 objects to; empty for a valid document. */
export function checkXml(text: string, grammar: keyof typeof grammars): readonly string[] {
  const [file, Validator] = grammars[grammar];
  const schema = XmlDocument.fromBuffer(readFileSync(`tests/fixtures/schemas/${file}`));
  const validator = Validator.fromDoc(schema);
  try {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
    throw error;
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

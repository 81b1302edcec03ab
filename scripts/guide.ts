// `npm run guide`: writes the generated parts of the author's guide, and the JSON Schemas for editors.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeEditorSchemas } from '../lib/authoring/field-schema';
import { fillGuide } from '../lib/authoring/guide';

const root = process.cwd();
const guide = join(root, 'content/README.md');
await writeFile(guide, fillGuide(await readFile(guide, 'utf8')));
await mkdir(join(root, 'content/.schemas'), { recursive: true });
const schemas = writeEditorSchemas();
for (const [file, text] of schemas) await writeFile(join(root, file), text);
console.log(`content/README.md and ${schemas.size} schemas in content/.schemas are current.`);

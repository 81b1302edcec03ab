// `npm run publish-version [-- article ...] [--what "One line"]`: keeps what articles say now as a version with an address of its
// own; every article that was changed since its last version, where none is named.
import { parseArgs } from 'node:util';
import { drawKeptText } from '../components/versions/draw-kept-text';
import { carryOut, formatPlan } from '../lib/authoring/changes';
import { openDisk } from '../lib/authoring/disk';
import { planPublication } from '../lib/authoring/publish';
import { createFormatter } from '../lib/citation/format';
import { readContentFiles } from '../lib/corpus/files';
import { hashPipeline } from '../lib/site/bundle';
import { openEncyclopedia } from '../lib/site/encyclopedia';

const root = process.cwd();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { what: { type: 'string' } } });
const files = await readContentFiles(root);
const encyclopedia = openEncyclopedia(files, { drafts: false });
const site = { encyclopedia, formatter: createFormatter(encyclopedia.corpus.sources, root) };
const pipeline = await hashPipeline(root);
const plan = await planPublication(files, encyclopedia, {
  articles: positionals,
  what: values.what,
  day: new Date().toISOString().slice(0, 10),
  draw: (reading) => drawKeptText(site, reading, { root, pipeline }),
});
if (plan.ok) await carryOut(openDisk(root), plan.changes);
(plan.ok ? console.log : console.error)(formatPlan(plan));
process.exitCode = plan.ok ? 0 : 1;

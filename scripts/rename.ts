// `npm run rename -- old-address-or-title "New title"`: renames an article and leaves its old names as aliases.
import { carryOut, formatPlan } from '../lib/authoring/changes';
import { openDisk } from '../lib/authoring/disk';
import { planRename } from '../lib/authoring/rename';
import { readContentFiles } from '../lib/corpus/files';

const root = process.cwd();
const [from = '', title = '', slug] = process.argv.slice(2);
const plan = planRename(await readContentFiles(root), { from, title, slug });
if (plan.ok) await carryOut(openDisk(root), plan.changes);
(plan.ok ? console.log : console.error)(formatPlan(plan));
process.exitCode = plan.ok ? 0 : 1;

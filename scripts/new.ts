// `npm run new -- case "Title"`: starts an article as a draft.
import { carryOut, formatPlan } from '../lib/authoring/changes';
import { openDisk } from '../lib/authoring/disk';
import { planArticle } from '../lib/authoring/new-article';
import { readContentFiles } from '../lib/corpus/files';

const root = process.cwd();
const [kind = '', title = '', slug] = process.argv.slice(2);
const plan = planArticle(await readContentFiles(root), { kind, title, slug, today: new Date().toISOString().slice(0, 10) });
if (plan.ok) await carryOut(openDisk(root), plan.changes);
(plan.ok ? console.log : console.error)(formatPlan(plan));
process.exitCode = plan.ok ? 0 : 1;

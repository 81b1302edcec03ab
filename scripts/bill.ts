// `npm run bill` writes the bill of materials (CycloneDX, by npm itself) to `bill-of-materials.json` and prints its licences.
import { writeFile } from 'node:fs/promises';
import { acceptedLicences, readBill, writeBill } from '../lib/site/bill-of-materials';

const bill = await writeBill(process.cwd());
await writeFile('bill-of-materials.json', bill);
const components = readBill(bill);
const licences = [...new Set(components.map(({ licence }) => licence))].toSorted();
for (const licence of licences) {
  const names = components.filter((component) => component.licence === licence).map(({ name, version }) => `${name} ${version}`);
  console.log(`${licence || 'none named'} (${acceptedLicences[licence] ?? 'NOT LOOKED AT'}): ${names.length > 6 ? `${names.length} packages` : names.join(', ')}`);
}
console.log(`${components.length} packages in bill-of-materials.json.`);

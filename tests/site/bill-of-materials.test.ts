import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acceptedLicences, readBill, writeBill } from '@/lib/site/bill-of-materials';

describe('what the product is made of', () => {
  it('stands under licences that were looked at, and no other', async () => {
    const components = readBill(await writeBill(process.cwd()));
    expect(components.length).toBeGreaterThan(100);
    expect(components.filter(({ licence }) => acceptedLicences[licence] === undefined)).toEqual([]);
    const inUse = new Set(components.map(({ licence }) => licence));
    expect(Object.keys(acceptedLicences).filter((licence) => !inUse.has(licence)), 'accepted, and no longer in use').toEqual([]);
  });

  it('is named by exact versions, each with a hash in the lock file', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect([name, /^\d+\.\d+\.\d+$/.test(version)]).toEqual([name, true]);
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { integrity?: string; link?: boolean }> };
    expect(Object.entries(packages).filter(([path, { integrity, link }]) => path !== '' && !link && !integrity).map(([path]) => path)).toEqual([]);
  });
});

import type { MetadataRoute } from 'next';
import { readSettings } from '@/lib/site/settings';

export const dynamic = 'force-static';

/** Search answers and missing pages say themselves that they are not to be indexed; a crawler kept out could not read it. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${readSettings(process.env).origin}/sitemap.xml` };
}

import type { MetadataRoute } from 'next';
import { readSettings } from '@/lib/site/settings';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: '/search?' }, sitemap: `${readSettings(process.env).origin}/sitemap.xml` };
}

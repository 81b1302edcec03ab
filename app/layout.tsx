import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/components/frame/frame';
import { assets } from '@/lib/site/assets';
import { siteHead } from '@/lib/site/head';
import { readSettings } from '@/lib/site/settings';
import './globals.css';

const settings = readSettings(process.env);

export const metadata: Metadata = {
  metadataBase: new URL(settings.origin),
  title: { default: `${settings.name}: the encyclopedia of backchannel diplomacy`, template: `%s · ${settings.name}` },
  description: settings.description,
  icons: { icon: '/icon.svg' },
  ...siteHead(settings),
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  const built = assets();
  return (
    <html lang="en">
      <head>
        {built.preload.map((href) => (
          <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} key={href} />
        ))}
        <script src={built.site} data-search-index={built.searchIndex} data-search-worker={built.worker} data-search-pointer={built.searchPointer} />
        <link rel="search" type="application/opensearchdescription+xml" title={settings.name} href="/opensearch.xml" />
        <link rel="alternate" type="application/atom+xml" title={`${settings.name}: new and revised articles`} href="/feed.xml" />
      </head>
      <body>
        <Frame settings={settings}>{children}</Frame>
      </body>
    </html>
  );
}

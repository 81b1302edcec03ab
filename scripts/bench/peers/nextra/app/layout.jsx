import { Footer, Layout, Navbar } from 'nextra-theme-docs';
import { Head } from 'nextra/components';
import { getPageMap } from 'nextra/page-map';
import 'nextra-theme-docs/style.css';

export const metadata = { title: { default: 'Backchannel', template: '%s – Backchannel' } };

export default async function RootLayout({ children }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <Head />
      <body>
        <Layout navbar={<Navbar logo={<b>Backchannel</b>} />} pageMap={await getPageMap()} footer={<Footer>CC BY 4.0</Footer>}>
          {children}
        </Layout>
      </body>
    </html>
  );
}

import type { Metadata } from 'next';
import { readSettings } from '@/lib/site/settings';

const settings = readSettings(process.env);

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'No cookie, no tracker, no third party: what stays on your device and how to erase it, and what a server notes of a visit.',
  alternates: { canonical: '/privacy' },
};

export default function Page() {
  return (
    <div className="page-plain">
      <h1>Privacy</h1>
      <p className="standfirst">No cookie, no tracker, no third party. Two small things stay on your device, and you can erase them.</p>
      <h2 id="requests">What a page asks for</h2>
      <p>Every page, script, face of type and search file comes from this site. Nothing is loaded from elsewhere, and the browser is told to refuse if a page should try. There is nothing that counts visitors, no account, no form that is sent anywhere but to the search of this site. Links that lead elsewhere are plain links: other sites learn of you only when you follow one, and then not which page you came from, only that it was this site.</p>
      <h2 id="device">What stays on your device</h2>
      <p>Two things, in the browser’s storage for this site, which no server can read:</p>
      <dl className="reading-notes">
        <div>
          <dt><code>theme</code></dt>
          <dd>The theme that you chose, light or dark. To erase it, press the button “Theme” at the foot of a page until it says “system”.</dd>
        </div>
        <div>
          <dt><code>searches</code></dt>
          <dd>The last six things that you searched for, so that they can be offered again. To erase them, put the cursor into the empty search box and choose “Erase these searches”.</dd>
        </div>
      </dl>
      <p>Neither is kept unless you choose a theme or search. Clearing the data of this site in the browser’s settings erases both, and so does a private window when it is closed. Your browser also keeps copies of pages for a while, as it does of every site, and a history of its own.</p>
      <h2 id="searching">Searching</h2>
      <p>The search box works on your device: the browser fetches pieces of the index by the first letters of the words sought, and finds the answers itself. The words themselves go to the server only if you send the form, and then stand in the address after the question mark.</p>
      <h2 id="server">What a server notes</h2>
      <p>The server that comes with this site writes one line for each answer: the time, the method, the path without what follows a question mark, the status and the milliseconds that it took. It writes no address of yours, no name of your browser and no page that you came from. To be quick, a browser may fetch a page whose link the pointer rests on, so that a path in the log need not be a page that anybody read.</p>
      <p>Whoever runs this site or a copy of it may put other machines in front of that server, and those may note more, as web hosts commonly do: the address that a request came from, the time and the page. Ask the host of the copy that you read. If that matters to you, the whole encyclopedia can be built from its <a href={settings.repository}>public repository</a> and read on a machine of your own.</p>
    </div>
  );
}

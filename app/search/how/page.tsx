import type { Metadata } from 'next';

export const metadata: Metadata = {
  title: 'How search works',
  description: 'In which order the answers of the search box stand, what it forgives, what it does not find, and where your words go.',
  alternates: { canonical: '/search/how' },
};

export default function Page() {
  return (
    <div className="page-plain">
      <h1>How search works</h1>
      <p className="standfirst">The box on every page looks through names, headings, texts, cards and chronologies of every article. It answers as you type, on your device.</p>
      <h2 id="order">The order of the answers</h2>
      <p>Answers stand in stages. Within a stage, rare words count for more than common ones, words in a name for more than words in a text, and words that stand together in one section for more than words scattered over an article.</p>
      <ol>
        <li>Articles whose title or other name is just what you typed.</li>
        <li>Articles whose title or other name begins with it.</li>
        <li>Where there are none of these, articles whose whole name is what you typed but for a slip: “quite diplomacy”, “oslochannel”.</li>
        <li>Articles that have all of your words in their title, another name or one heading.</li>
        <li>Articles that have all of your words, most of them together in one section. The answer then leads to that section.</li>
        <li>Articles that have some of them. The box says so: “No article has all of these words.”</li>
      </ol>
      <p>A description or a question of four words that tell, or more, is answered otherwise: hardly an article has every word of it, so the last three stages are one, and the weight alone decides. An article answers it that has much of it in one section, or four of its words, worth more than half, anywhere. What other articles say where they send readers on counts towards that weight, but makes no article an answer by itself.</p>
      <p>What made an article an answer is marked in its title, its other name, its heading or its text.</p>
      <h2 id="forgiven">What it forgives</h2>
      <ul>
        <li>Capitals, accents, dashes, apostrophes and points: “rod larsen” finds Rød-Larsen, “us” the U.S.</li>
        <li>Slips of the keyboard in a word that stands nowhere: one in a word of four to seven letters, two in a longer one. The box says which word it took instead.</li>
        <li>Other names, in other scripts too: Peking, Киссинджер, 基辛格, برجام.</li>
        <li>British and American spelling, singular and plural, “back channel” and “backchannel”, “SALT two” and “SALT II”.</li>
        <li>Questions: “how did Oman become a mediator” looks for the words that tell. Words such as “how” or “the” count only in names and quotations, and a word that stands in a quarter of all articles need not be there.</li>
      </ul>
      <h2 id="exact">To be exact</h2>
      <p>Words in quotation marks must stand together in that order: “map room”. The last word counts as a beginning while you type; a space after it says that it is whole. The <a href="/search">search page</a> filters by kind, period, region and host, and its address holds the whole question, so that it can be kept or sent.</p>
      <h2 id="not">What it does not find</h2>
      <p>Sources, notes and the values of the codebook are not searched; the <a href="/sources">list of sources</a> and the <a href="/cases">table of cases</a> have their own ways in. Where we hold nothing, the box answers “nothing”. At most two hundred characters and sixteen words of a question are read.</p>
      <h2 id="words">Where your words go</h2>
      <p>The box asks our server only for pieces of the index, each of which holds the words of a stretch of the alphabet; the question itself stays on your device, as do your recent searches, which you can erase in the box. Without scripts, or when you send the form, the question goes to our server, which answers it and keeps nothing.</p>
    </div>
  );
}

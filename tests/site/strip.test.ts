import { describe, expect, it, test } from 'vitest';
import { stripFramework } from '@/lib/site/strip';

const page = `<!DOCTYPE html><!--build-1--><html lang="en"><head><meta charset="utf-8"/><title>Oman</title>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>
<link rel="modulepreload" href="/_next/static/chunks/b.js"/>
<link rel="preload" as="font" href="/build/serif.woff2" crossorigin=""/>
<link rel="stylesheet" href="/_next/static/css/c.css" data-precedence="next"/>
<link rel="canonical" href="https://example.org/wiki/oman"/>
<link rel="alternate" type="application/atom+xml" href="/feed.xml"/>
<meta name="next-size-adjust" content=""/>
<meta name="description" content="What Oman is."/>
<script src="/_next/static/chunks/a.js" async=""></script>
<script src="/build/page.js" type="module"></script>
</head><body><div hidden=""></div>
<main id="content"><h1>Oman</h1><!-- --><p>It hosted <a href="/wiki/zhou-enlai">Zhou Enlai</a> &amp; others: self.x.push([1]).</p>
<button type="button" data-theme-button="" hidden="">Theme</button><template><p>kept</p><script>gone()</script></template></main>
<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"flight"])</script>
<script nomodule="" src="/_next/static/chunks/polyfills.js"></script>
<next-route-announcer></next-route-announcer></body></html>`;

const { html, leftovers } = stripFramework(page, '/build/');

describe('what is the framework’s goes', () => {
  test.each([
    ['its scripts', /_next\/static\/[^"]*\.js/],
    ['its flight data', /__next_f/],
    ['its hints for scripts', /as="script"|modulepreload/],
    ['its comments', /<!--/],
    ['its empty hidden element', /<div hidden/],
    ['its announcer', /next-route-announcer/],
    ['its marks on elements', /data-precedence|next-size-adjust/],
    ['inline scripts, wherever they stand', /gone\(\)/],
  ])('%s', (_, pattern) => {
    expect(page).toMatch(pattern);
    expect(html).not.toMatch(pattern);
  });

  it('and nothing is left over', () => {
    expect(leftovers).toEqual([]);
  });
});

describe('what is ours stays', () => {
  test.each([
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<title>Oman</title>',
    '<script src="/build/page.js" type="module"></script>',
    '<link rel="preload" as="font" href="/build/serif.woff2" crossorigin="">',
    '<link rel="stylesheet" href="/_next/static/css/c.css">',
    '<link rel="canonical" href="https://example.org/wiki/oman">',
    '<link rel="alternate" type="application/atom+xml" href="/feed.xml">',
    '<meta name="description" content="What Oman is.">',
    '<p>It hosted <a href="/wiki/zhou-enlai">Zhou Enlai</a> &amp; others: self.x.push([1]).</p>',
    '<button type="button" data-theme-button="" hidden="">Theme</button>',
    '<template><p>kept</p></template>',
  ])('%s', (piece) => {
    expect(html).toContain(piece);
  });
});

describe('linked data', () => {
  const strip = (piece: string) => stripFramework(`<!DOCTYPE html><html><body>${piece}</body></html>`, '/build/');
  const data = '<script type="application/ld+json">{"@type":"Article","name":"a \\u003c/script> b"}</script>';

  it('stays as it is, since no browser runs it', () => {
    expect(strip(data).html).toContain(data);
    expect(strip(data).leftovers).toEqual([]);
  });

  test.each([
    '<script type="application/json">{}</script>',
    '<script type="application/ld+json; charset=utf-8">{}</script>',
    '<script type="application/ld+json" src="https://example.org/x.js"></script>',
    '<script type="importmap">{}</script>',
    '<script type="text/javascript" data-type="application/ld+json">gone()</script>',
    '<script>gone("application/ld+json")</script>',
  ])('is of that one type and has no source: %s goes', (piece) => {
    expect(strip(piece).html).not.toContain('<script');
  });

  test.each(['<script>a()</script>', '<script type="application/json">{}</script>', '<script type="module">a()</script>', '<script type="application/ld+json" nonce="x">{}</script>'])('would be found beside it, were it left in the page: %s', (piece) => {
    // Text inside an element that holds no markup is not taken apart, so this is what a slip of the sweep would leave.
    expect(strip(`<noscript>${data}${piece}</noscript>`).leftovers).toEqual(['an inline script']);
  });
});

// lib/site/strip.ts looks whether the element is empty before it takes the comments out of it.
it('a hidden element that holds nothing but comments goes too', () => {
  expect(stripFramework('<!DOCTYPE html><html><body><div hidden=""><!--$--><!--/$--></div><p>a</p></body></html>', '/build/').html).not.toContain('hidden');
});

it('stripping a stripped page changes nothing', () => {
  expect(stripFramework(html, '/build/')).toEqual({ html, leftovers: [] });
});

it('an article that quotes a script is no reason to stop the build', () => {
  const quoted = '<p title="style=&quot;x&quot;">Write <code>a onclick="b" style="c"</code> or &lt;script&gt;self.__next_f, see <a href="https://example.org/_next/static/a.js">there</a>.</p>';
  expect(stripFramework(`<!DOCTYPE html><html><body>${quoted}</body></html>`, '/build/').leftovers).toEqual([]);
});

describe('what should not be there and cannot be taken away is named', () => {
  test.each([
    ['an inline style', '<p style="color: red">a</p>'],
    ['an inline style', '<style>p { color: red }</style>'],
    ['an event handler', '<p onclick="alert(1)">a</p>'],
    ['a framework script', '<a href="/_next/static/chunks/a.js">a</a>'],
    ['flight data', '<script src="/build/a.js">self.__next_f</script>'],
  ])('%s', (name, piece) => {
    expect(stripFramework(`<!DOCTYPE html><html><body>${piece}</body></html>`, '/build/').leftovers).toEqual([name]);
  });
});

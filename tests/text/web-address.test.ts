import { describe, expect, test } from 'vitest';
import { hostOf, isWebAddress } from '@/lib/text/web-address';

describe('an address that may be linked', () => {
  test.each(['https://example.org', 'http://example.org/a?b=c#d', 'HTTPS://EXAMPLE.ORG/', 'https://a_b.example.org/x', 'https://xn--exmple-cua.org/', 'https://example.org:8080/', 'https://example.org/a@b', 'https://example.org/ä', 'https://192.0.2.1/'])('%s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });
});

describe('an address that may not', () => {
  test.each(['', 'example.org', '//example.org', 'https:example.org', 'https:///example.org', 'https://', 'https://a@example.org', 'https://a:b@example.org', 'https://example.org\\@b.org', 'https://exämple.org', 'https://ex\u0430mple.org', 'https://%65xample.org', 'https://example.org:999999', 'https://[::1]/', ' https://example.org', 'java\nscript:1', 'ftp://example.org'])('%j', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

test.each([
  ['https://www.example.org/a', 'example.org'],
  ['www.Example.org', 'example.org'],
  ['http://example.org:80', 'example.org:80'],
  ['a report', undefined],
  ['www', undefined],
])('%s names the host %s', (text, host) => {
  expect(hostOf(text)).toBe(host);
});

import { describe, expect, it } from 'vitest';
import { createArticle } from 'passages';
import { withoutKeys } from '../src/model/address.ts';
import { titleOfFile } from '../src/model/file-title.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';

describe('an address', () => {
  it.each([
    ['https://me:pass@example.org/moss', 'https://example.org/moss'],
    ['https://me@example.org', 'https://example.org'],
    ['https://example.org/moss?token=abc', 'https://example.org/moss'],
    ['https://example.org/moss?page=2&access_token=abc&lang=de#top', 'https://example.org/moss?page=2&lang=de#top'],
    ['https://example.org/moss?accessToken=abc&page=2', 'https://example.org/moss?page=2'],
    ['https://example.org/moss#access_token=abc&state=1', 'https://example.org/moss#state=1'],
    ['https://example.org/#!/moss?key=abc', 'https://example.org/#!/moss'],
    ['https://example.org/moss;jsessionid=abc;v=2?page=1', 'https://example.org/moss;v=2?page=1'],
    ['https://example.org/moss?X-Amz-Date=1&X-Amz-Signature=abc', 'https://example.org/moss?X-Amz-Date=1'],
    ['https://example.org/moss?x%2Damz%2Dsecurity%2Dtoken=abc', 'https://example.org/moss'],
    ['https://example.org/moss?sv=2024&sr=b&sig=abc%3D', 'https://example.org/moss?sv=2024&sr=b'],
    ['https://example.org/moss.pdf?ex=1&is=2&hm=abc', 'https://example.org/moss.pdf?ex=1&is=2'],
    [`https://example.org/moss?id=${JWT}`, 'https://example.org/moss'],
  ])('is shown without keys: %s', (address, shown) => {
    expect(withoutKeys(address)).toBe(shown);
    expect(createArticle('moss', { title: 'Moss', url: address, language: 'en', sections: [] }).url).toBe(shown);
  });

  it.each([
    'https://example.org/w/index.php?title=Moss&oldid=7#History',
    'https://example.org/@mona/7?keyword=moss&author=me&design=1&code=a',
    'https://example.org?',
    'notes/moss.md?token=abc',
    'standard input',
  ])('stays as it is where nothing in it is a key: %s', (address) => {
    expect(withoutKeys(address)).toBe(address);
  });

  it('gives a title without its query', () => {
    expect(titleOfFile('https://example.org/red-moss.pdf?page=2&v=1.5')).toBe('red moss');
    expect(titleOfFile('notes/what-now?.md')).toBe('what now?');
  });
});

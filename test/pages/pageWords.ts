import type { Page, Response } from 'playwright-core';
import type { Json } from '../api/http/httpDesk';

/** French words that English lacks. */
const FRENCH =
  /(?<!\p{L})(aucune?|au|aux|avec|ce|cette|dans|des|du|est|et|le|la|les|par|pour|sur|une|votre|vous|été)(?!\p{L})/giu;

/** Tells the words of the pages from those of people: what came from the API is somebody's own. */
export class PageWords {
  private readonly said = new Set<string>();
  private reading: Promise<void>[] = [];

  constructor(private readonly page: Page) {
    page.on('response', (response) => this.reading.push(this.read(response)));
  }

  /** Lines of the page, without what people wrote and what is marked as French, that have French words in them. */
  async inFrench(): Promise<string[]> {
    await Promise.all(this.reading);
    const marked = `[...document.querySelectorAll('body [lang=fr]')].map((part) => part.innerText)`;
    for (const words of await this.page.evaluate<string[]>(marked)) this.keepLine(words);
    let text = await this.page.evaluate<string>('document.title + "\\n" + document.body.innerText');
    const longestFirst = [...this.said].sort((a, b) => b.length - a.length);
    for (const words of longestFirst) text = withoutWords(text, words);
    return text.split('\n').filter((line) => line.match(FRENCH));
  }

  private async read(response: Response): Promise<void> {
    const type = response.headers()['content-type'] ?? '';
    if (!new URL(response.url()).pathname.startsWith('/api/v1/') || !type.includes('json')) return;
    this.keep(await response.json().catch(() => null));
  }

  /** What is there in both languages must be shown in the right one. */
  private keep(value: Json): void {
    if (typeof value === 'string') for (const line of value.split('\n')) this.keepLine(line.trim());
    else if (value && typeof value === 'object') {
      for (const [key, inside] of Object.entries(value)) if (key !== 'fr') this.keep(inside);
    }
  }

  private keepLine(line: string): void {
    if (line.length > 2) this.said.add(line);
  }
}

const LETTER = /\p{L}/u;

/** So few letters are a part of other words too. Longer ones may touch what stands beside them, where a page sets them apart by room alone. */
const FEW = 5;

function withoutWords(text: string, words: string): string {
  if (words.length > FEW) return text.replaceAll(words, '…');
  let left = '';
  let from = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, from)) {
    const end = at + words.length;
    const isWhole = !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[end] ?? '');
    left += text.slice(from, at) + (isWhole ? '…' : words);
    from = end;
  }
  return left + text.slice(from);
}

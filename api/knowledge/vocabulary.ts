import type { Audience } from '../../domain/knowledge/article';

/** In how many versions a word stands, for each audience: what is for others says nothing of how a reader's words are spelt. */
export class Vocabulary {
  private readonly counts: Record<Audience, Map<string, number>> = {
    public: new Map(),
    academy: new Map(),
    desk: new Map(),
  };

  /** The words of one version more. */
  add(words: ReadonlySet<string>, audience: Audience): void {
    const counts = this.counts[audience];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  /** The words of one version less. */
  remove(words: ReadonlySet<string>, audience: Audience): void {
    const counts = this.counts[audience];
    for (const word of words) {
      const count = (counts.get(word) ?? 0) - 1;
      if (count > 0) counts.set(word, count);
      else counts.delete(word);
    }
  }

  knows(word: string, audiences: readonly Audience[]): boolean {
    return audiences.some((audience) => this.counts[audience].has(word));
  }
}

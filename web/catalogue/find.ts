import { wordsIn } from '../../domain/knowledge/words';
import type { Service } from '../api/resources';

/** The services in whose names, key words or definitions every word asked for begins a word, whatever its accents. */
export function findServices(services: readonly Service[], asked: string): Service[] {
  const wanted = foldedIn(asked);
  return services.filter(({ name, keywords, definition }) => {
    const texts = [name.fr, name.en, ...keywords.fr, ...keywords.en, definition?.fr ?? '', definition?.en ?? ''];
    const words = foldedIn(texts.join(' '));
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}

const foldedIn = (text: string): string[] => wordsIn(text).map(({ folded }) => folded);

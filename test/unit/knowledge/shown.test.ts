import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffOf } from '../../../api/knowledge/diff';
import { excerptOf, rangesIn } from '../../../api/knowledge/highlight';
import { renderMarkdown, textOfMarkdown } from '../../../api/knowledge/markdown';

const html = (source: string): string => renderMarkdown(source).html;
const IMAGE = 'f'.repeat(32);

describe('Markdown', () => {
  test('has headings below the title, each with an anchor of its own', () => {
    const { html: shown, headings } = renderMarkdown('# Été\n\n# Été\n\n###### *Six*');
    expect(headings).toEqual([
      { id: 'h-ete', level: 2, text: 'Été' },
      { id: 'h-ete-2', level: 2, text: 'Été' },
      { id: 'h-six', level: 6, text: 'Six' },
    ]);
    expect(shown).toContain('<h2 id="h-ete-2">Été</h2>');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](https://exemple.fr/suivi.png)',
    '![x](//exemple.fr/suivi.png)',
    '![x](/api/v1/attachments/1)',
    `![x](image:${IMAGE}0)`,
    '<iframe src="https://exemple.fr"></iframe>',
    '<p style="position:fixed" class="fr-btn">x</p>',
  ])('brings nothing in that acts or spies: %s', (source) => {
    expect(html(source)).not.toMatch(/<script|<img|<iframe|<[^>]*(onerror|style|class|javascript:|data:)/);
  });

  test('shows images of articles, tables and links', () => {
    expect(html(`![Le plan](image:${IMAGE})`)).toContain(`<img alt="Le plan" src="/api/v1/article-images/${IMAGE}"`);
    expect(html('|a|b|\n|-|-|\n|1|2|')).toContain('<td>2</td>');
    expect(html('[Aide](/aide) et https://exemple.fr')).toContain('<a href="/aide" rel="noopener noreferrer">');
  });

  test('whatever it is, is rendered without scripts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (source) => {
        expect(html(source)).not.toMatch(/<(script|iframe|object|style|svg)/i);
      }),
    );
  });

  test('is searched by what there is to read in it', () => {
    expect(textOfMarkdown('## Un\n\n- **deux** [trois](https://x.fr)\n\n```\nquatre\n```')).toBe(
      'Un\ndeux trois\nquatre',
    );
  });
});

describe('what was found', () => {
  const marked = (text: string, ranges: [number, number][]) => ranges.map(([from, to]) => text.slice(from, to));

  test('is marked where it stands, as it is written', () => {
    const title = 'Les connexions Wi-Fi de l’établissement';
    const terms = new Set(['connexion', 'wifi', 'fi']);
    expect(marked(title, rangesIn(title, terms, 'fr'))).toEqual(['connexions', 'Wi-Fi']);
  });

  test('is shown where most of it stands together', () => {
    const text = `${'Rien ici. '.repeat(50)}La clé est perdue, la clé est bloquée. ${'Rien là. '.repeat(50)}`;
    const excerpt = excerptOf(text, new Set(['cle', 'perdue']), 'fr');
    expect(excerpt?.text).toMatch(/^… .*La clé est perdue.* …$/);
    expect(excerpt?.text.length).toBeLessThan(260);
    expect(marked(excerpt?.text ?? '', excerpt?.ranges ?? [])).toEqual(['clé', 'perdue', 'clé']);
    expect(excerptOf(text, new Set(['wifi']), 'fr')).toBeNull();
  });
});

describe('a difference', () => {
  const content = (body: string, keywords: string[] = []) => ({
    ...({ kind: 'faq', audience: 'public', categories: [], serviceIds: [], keywords, en: null } as const),
    fr: { title: 'Titre', summary: 'Résumé', body },
  });

  test('without what was added is the one text, without what was removed the other', () => {
    const text = fc.string({ maxLength: 80 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const body = diffOf(content(before), content(after)).fields.find(({ name }) => name === 'body');
        const without = (what: string) =>
          body?.parts
            .filter(({ is }) => is !== what)
            .map((part) => part.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  test('says which facts have changed', () => {
    expect(diffOf(content('', ['a']), content('', ['a', 'b'])).facts).toEqual([
      { name: 'keywords', before: 'a', after: 'a, b' },
    ]);
  });
});

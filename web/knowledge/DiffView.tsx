import { categoryTexts, type ServiceCategory } from '../../domain/catalogue/category';
import { useEveryService } from '../api/desk';
import type { ArticleDiff, ArticleKind, Audience } from '../api/resources';
import { texts, useLanguage, useTexts } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import { knowledgeTexts } from './texts';

const said = texts(
  {
    none: 'Rien ne diffère.',
    names: { title: 'Titre', summary: 'Résumé', body: 'Texte' },
    languages: { fr: 'français', en: 'anglais' },
    facts: 'Ce qui diffère en dehors du texte',
    fact: 'Quoi',
    factNames: {
      kind: 'Nature',
      audience: 'Lecteurs',
      categories: 'Sujets',
      serviceIds: 'Services',
      keywords: 'Mots-clés',
    } as Record<string, string>,
    before: 'Avant',
    after: 'Après',
    legend: 'Ce qui est ajouté est souligné, ce qui est retiré est barré.',
  },
  {
    none: 'Nothing differs.',
    names: { title: 'Title', summary: 'Summary', body: 'Text' },
    languages: { fr: 'French', en: 'English' },
    facts: 'What differs besides the text',
    fact: 'What',
    factNames: {
      kind: 'Kind',
      audience: 'Readers',
      categories: 'Subjects',
      serviceIds: 'Services',
      keywords: 'Key words',
    },
    before: 'Before',
    after: 'After',
    legend: 'What was added is underlined, what was removed is struck through.',
  },
);

/** What differs between two texts, word by word; never by colour alone. */
export function DiffView({ diff: { fields, facts } }: { diff: ArticleDiff }) {
  const t = useTexts(said);
  const inWords = useFactWords();
  const changed = fields.filter(({ isChanged }) => isChanged);
  if (changed.length === 0 && facts.length === 0) return <p>{t.none}</p>;
  return (
    <div className="g-stack">
      {changed.length > 0 && <p className="g-muted fr-mb-0">{t.legend}</p>}
      {changed.map(({ name, language, parts }) => (
        <section key={`${name} ${language}`}>
          <h3 className="fr-h6 fr-mb-1v">
            {t.names[name]} ({t.languages[language]})
          </h3>
          <p className="g-diff g-text" lang={language}>
            {parts.map(({ is, text }, index) => {
              const key = `${index} ${is}`;
              if (is === 'added') return <ins key={key}>{text}</ins>;
              return is === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
            })}
          </p>
        </section>
      ))}
      {facts.length > 0 && (
        <DataTable
          caption={t.facts}
          rows={facts}
          keyOf={({ name }) => name}
          columns={[
            { title: t.fact, cell: ({ name }) => t.factNames[name] ?? name },
            { title: t.before, cell: ({ name, before }) => <del>{inWords(name, before)}</del> },
            { title: t.after, cell: ({ name, after }) => <ins>{inWords(name, after)}</ins> },
          ]}
        />
      )}
    </div>
  );
}

/** What the API says by codes, in words; a code that has none any more stays. */
function useFactWords() {
  const { kinds, audiences } = useTexts(knowledgeTexts);
  const categories = useTexts(categoryTexts);
  const { language } = useLanguage();
  const { data: services = [] } = useEveryService();
  const wordFor: Record<string, (code: string) => string | undefined> = {
    kind: (code) => kinds[code as ArticleKind],
    audience: (code) => audiences[code as Audience],
    categories: (code) => categories[code as ServiceCategory]?.title,
    serviceIds: (code) => services.find(({ id }) => id === code)?.name[language],
  };
  return (fact: string, codes: string): string =>
    codes
      .split(', ')
      .map((code) => wordFor[fact]?.(code) ?? code)
      .join(', ');
}

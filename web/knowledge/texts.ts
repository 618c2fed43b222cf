import { articleKindTexts } from '../../domain/knowledge/kind';
import type { ArticleKind, ArticleState, Audience } from '../api/resources';
import { texts } from '../i18n/language';
import type { View } from './data';

interface KnowledgeTexts {
  title: string;
  article: string;
  lead: string;
  writeNew: string;
  views: Record<View, string>;
  view: string;
  search: string;
  kind: string;
  kinds: Record<ArticleKind, string>;
  kindHints: Record<ArticleKind, string>;
  category: string;
  all: string;
  caption: string;
  none: Record<View, string>;
  articleTitle: string;
  state: string;
  states: Record<ArticleState, string>;
  audience: string;
  audiences: Record<Audience, string>;
  owner: string;
  nobody: string;
  solved: string;
  avoided: string;
  expires: string;
  draftWaits: Record<'draft' | 'inReview', string>;
  empty: {
    title: string;
    lead: string;
    caption: string;
    words: string;
    count: string;
    last: string;
    none: string;
    write: string;
  };
}

/** The lists of articles for those who write them, and what each article is. */
export const knowledgeTexts = texts<KnowledgeTexts>(
  {
    title: 'Base de connaissances',
    article: 'Article :',
    lead: 'Ce que les usagers lisent avant de demander, et ce que les techniciens consultent en répondant.',
    writeNew: 'Écrire un article',
    views: {
      inReview: 'À relire',
      draft: 'Brouillons',
      mine: 'Les miens',
      published: 'Publiés',
      expired: 'À remettre à jour',
      scheduled: 'À paraître',
      over: 'Terminés',
      withdrawn: 'Retirés',
      any: 'Tous',
    },
    view: 'Afficher',
    search: 'Titre, résumé ou mots-clés',
    kind: 'Nature',
    kinds: articleKindTexts.fr,
    kindHints: {
      howTo: 'Comment faire quelque chose, pas à pas',
      faq: 'Une question que l’on nous pose souvent, et sa réponse',
      knownError: 'Un problème identifié et comment le contourner',
      announcement: 'Une information datée',
    },
    category: 'Sujet',
    all: 'Tous',
    caption: 'Articles',
    none: {
      inReview: 'Aucun article n’attend de relecture.',
      draft: 'Aucun brouillon.',
      mine: 'Vous n’avez la charge d’aucun article.',
      published: 'Aucun article n’est publié.',
      expired: 'Tous les articles publiés sont à jour.',
      scheduled: 'Aucun article n’attend sa date de parution.',
      over: 'Aucun article n’est arrivé à son terme.',
      withdrawn: 'Aucun article n’a été retiré.',
      any: 'Aucun article ne répond à ces critères.',
    },
    articleTitle: 'Titre',
    state: 'État',
    states: {
      draft: 'Brouillon',
      inReview: 'En relecture',
      scheduled: 'À paraître',
      published: 'Publié',
      expired: 'À remettre à jour',
      over: 'Terminé',
      withdrawn: 'Retiré',
    },
    audience: 'Lecteurs',
    audiences: { public: 'Tout le monde', academy: 'Personnel de l’académie', desk: 'Équipes du guichet' },
    owner: 'Responsable',
    nobody: 'personne',
    solved: 'Problèmes résolus',
    avoided: 'Demandes évitées',
    expires: 'À revoir le',
    draftWaits: { draft: 'modification en cours', inReview: 'modification à relire' },
    empty: {
      title: 'Recherches sans résultat',
      lead: 'Ce que des lecteurs ont cherché en vain depuis 90 jours : des articles à écrire, ou des mots-clés à ajouter.',
      caption: 'Recherches sans résultat, les plus fréquentes d’abord',
      words: 'Mots cherchés',
      count: 'Fois',
      last: 'Dernière fois',
      none: 'Toutes les recherches ont trouvé quelque chose.',
      write: 'Écrire',
    },
  },
  {
    title: 'Knowledge base',
    article: 'Article:',
    lead: 'What users read before they ask, and what technicians look up when they answer.',
    writeNew: 'Write an article',
    views: {
      inReview: 'To review',
      draft: 'Drafts',
      mine: 'Mine',
      published: 'Published',
      expired: 'To be updated',
      scheduled: 'To appear',
      over: 'Over',
      withdrawn: 'Withdrawn',
      any: 'All',
    },
    view: 'Show',
    search: 'Title, summary or key words',
    kind: 'Kind',
    kinds: articleKindTexts.en,
    kindHints: {
      howTo: 'How to do something, step by step',
      faq: 'A question we are often asked, and its answer',
      knownError: 'A problem that is understood, and the way around it',
      announcement: 'News with a date',
    },
    category: 'Subject',
    all: 'All',
    caption: 'Articles',
    none: {
      inReview: 'No article waits for a review.',
      draft: 'No draft.',
      mine: 'You answer for no article.',
      published: 'No article is published.',
      expired: 'Every published article is up to date.',
      scheduled: 'No article waits for its date.',
      over: 'No article has come to its end.',
      withdrawn: 'No article was withdrawn.',
      any: 'No article is like that.',
    },
    articleTitle: 'Title',
    state: 'State',
    states: {
      draft: 'Draft',
      inReview: 'In review',
      scheduled: 'To appear',
      published: 'Published',
      expired: 'To be updated',
      over: 'Over',
      withdrawn: 'Withdrawn',
    },
    audience: 'Readers',
    audiences: { public: 'Everybody', academy: 'Staff of the academy', desk: 'Teams of the desk' },
    owner: 'Owner',
    nobody: 'nobody',
    solved: 'Problems solved',
    avoided: 'Tickets avoided',
    expires: 'To be looked at on',
    draftWaits: { draft: 'being changed', inReview: 'change to review' },
    empty: {
      title: 'Searches in vain',
      lead: 'What readers looked for in vain in the last 90 days: articles to write, or key words to add.',
      caption: 'Searches in vain, the most frequent first',
      words: 'Words',
      count: 'Times',
      last: 'Last time',
      none: 'Every search has found something.',
      write: 'Write',
    },
  },
);

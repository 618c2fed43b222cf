import { z } from 'zod';
import { SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { ARTICLE_STATES, AUDIENCES } from '../../domain/knowledge/article';
import { ARTICLE_KINDS } from '../../domain/knowledge/kind';
import { LANGUAGES } from '../../domain/words';
import { idSchema, instantOut, pageOf, pageQuery } from './common';

export const articleParams = z.strictObject({ id: idSchema });

export const imageParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });

const language = z.enum(LANGUAGES).default('fr').meta({
  description: 'What is not written in it comes in French.',
});

export const languageQuery = z.strictObject({ language });

const filters = {
  kind: z.enum(ARTICLE_KINDS).exactOptional(),
  category: z.enum(SERVICE_CATEGORIES).exactOptional(),
  serviceId: idSchema.exactOptional(),
};

export const articlesQuery = z.strictObject({
  language,
  ...filters,
  state: z
    .enum([...ARTICLE_STATES, 'any'])
    .exactOptional()
    .meta({ description: 'For those who write articles: every one in this state. Left out: what you may read now.' }),
  ownerId: idSchema.exactOptional().meta({ description: 'With `state`: those that somebody answers for.' }),
  q: z
    .string()
    .trim()
    .max(100)
    .exactOptional()
    .meta({ description: 'With `state`: the beginnings of words of title, summary or key words.' }),
  ...pageQuery,
});

const deskSchema = z
  .object({
    ownerId: z.string().meta({ description: 'Who answers for it.' }),
    ownerName: z.string().nullable(),
    draft: z
      .object({
        state: z.enum(['draft', 'inReview']),
        revision: z.int(),
        updatedAt: instantOut,
        authorIds: z.array(z.string()),
      })
      .nullable(),
    solved: z.int().meta({ description: 'How often it was said to have solved a problem.' }),
    avoided: z.int().meta({ description: 'How many of them before a ticket was opened.' }),
    withdrawn: z.object({ by: z.string(), at: instantOut, reason: z.string() }).nullable(),
  })
  .meta({ id: 'ArticleDesk', description: 'What those who write articles know of one.' });

const head = {
  id: z.string(),
  kind: z.enum(ARTICLE_KINDS),
  audience: z.enum(AUDIENCES),
  categories: z.array(z.enum(SERVICE_CATEGORIES)),
  serviceIds: z.array(z.string()),
  title: z.string(),
  summary: z.string(),
  language: z.enum(LANGUAGES).meta({ description: 'Of the texts here.' }),
  languages: z.array(z.enum(LANGUAGES)).meta({ description: 'Those that it is written in.' }),
  state: z.enum(ARTICLE_STATES).meta({ description: '`expired`: somebody should have looked at it again by now.' }),
  version: z.int().meta({ description: '0 while it is a first draft.' }),
  from: instantOut.nullable().meta({ description: 'When it was, or will be, published.' }),
  until: instantOut.nullable(),
  expiresAt: instantOut.nullable(),
  helpful: z.int().meta({ description: 'How often it was said to have solved a problem.' }),
  desk: deskSchema.nullable().meta({ description: 'Null for those who do not write articles.' }),
};

export const articleRowSchema = z.object(head).meta({ id: 'ArticleRow' });
export type ArticleRow = z.output<typeof articleRowSchema>;
export const articlesSchema = pageOf(articleRowSchema);

export const articleSchema = z
  .object({
    ...head,
    html: z.string().meta({ description: 'Safe to be put into a page.' }),
    headings: z
      .array(z.object({ id: z.string(), level: z.int(), text: z.string() }))
      .meta({ description: 'Anchors in `html`, in order.' }),
    keywords: z.array(z.string()),
  })
  .meta({ id: 'Article' });
export type ArticleSheet = z.output<typeof articleSchema>;

const range = z
  .tuple([z.int(), z.int()])
  .meta({ description: 'From the first sign to the one behind the last, in UTF-16.' });

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200),
  language,
  ...filters,
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

export const searchResultsSchema = z.object({
  data: z.array(
    z
      .object({
        ...head,
        found: z.object({
          title: z.array(range),
          summary: z.array(range),
          excerpt: z
            .object({ text: z.string(), ranges: z.array(range) })
            .nullable()
            .meta({
              description: 'Of the text, where words of it match; null when none do.',
            }),
        }),
      })
      .meta({ id: 'FoundArticle' }),
  ),
  total: z.int().meta({ description: 'How many match; the best come first.' }),
});
export type FoundArticle = z.output<typeof searchResultsSchema>['data'][number];

export const suggestionsBody = z
  .strictObject({
    text: z.string().max(5_000).meta({ description: 'What is being typed; it is neither kept nor logged.' }),
    serviceId: idSchema.exactOptional(),
    language,
  })
  .meta({ id: 'SuggestionsWanted' });

export const suggestionsSchema = z.object({
  data: z.array(articleRowSchema).meta({ description: 'At most five, the best first; none when nothing fits well.' }),
});

export const solvedBody = z
  .strictObject({ from: z.enum(['newTicket', 'page']).meta({ description: 'Where somebody read it.' }) })
  .meta({ id: 'ArticleSolved' });

export const emptySearchesSchema = z.object({
  data: z.array(z.object({ query: z.string(), count: z.int(), lastAt: instantOut }).meta({ id: 'EmptySearch' })),
});
export type EmptySearch = z.output<typeof emptySearchesSchema>['data'][number];

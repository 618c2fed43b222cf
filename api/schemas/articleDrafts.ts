import { z } from 'zod';
import { SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { AUDIENCES } from '../../domain/knowledge/article';
import { ARTICLE_KINDS } from '../../domain/knowledge/kind';
import { idSchema, ifMatchOf, instantIn, instantOut, pageOf, pageQuery } from './common';

const MAX_BODY_LENGTH = 60_000;

const textIn = z.strictObject({
  title: z.string().trim().min(1).max(150),
  summary: z.string().trim().min(1).max(500),
  body: z.string().max(MAX_BODY_LENGTH).meta({
    description: 'Markdown. `![what it shows](image:ID)` is an image of this article.',
  }),
});

export const contentBody = z
  .strictObject({
    kind: z.enum(ARTICLE_KINDS),
    audience: z.enum(AUDIENCES),
    categories: z.array(z.enum(SERVICE_CATEGORIES)).max(5),
    serviceIds: z.array(idSchema).max(20),
    keywords: z.array(z.string().trim().min(1).max(60)).max(30).default([]).meta({
      description: 'Words that people search by and that are not in the text.',
    }),
    fr: textIn,
    en: textIn.nullable().default(null),
    from: instantIn.nullable().default(null).meta({ description: 'Null: as soon as it is accepted.' }),
    until: instantIn.nullable().default(null).meta({ description: 'Null: until it is withdrawn.' }),
    expiresAt: instantIn.nullable().default(null).meta({ description: 'Null: a year after it is published.' }),
  })
  .meta({ id: 'ArticleContent' });

const textOut = z.object({ title: z.string(), summary: z.string(), body: z.string() });

const contentOut = {
  kind: z.enum(ARTICLE_KINDS),
  audience: z.enum(AUDIENCES),
  categories: z.array(z.enum(SERVICE_CATEGORIES)),
  serviceIds: z.array(z.string()),
  keywords: z.array(z.string()),
  fr: textOut,
  en: textOut.nullable(),
};

const person = z.object({ id: z.string(), name: z.string().nullable() });

export const draftSchema = z
  .object({
    id: z.string().meta({ description: 'Of the article.' }),
    revision: z.int().meta({ description: 'Hand it back as `If-Match: "revision"`.' }),
    state: z.enum(['draft', 'inReview']),
    content: z.object({
      ...contentOut,
      from: instantOut.nullable(),
      until: instantOut.nullable(),
      expiresAt: instantOut.nullable(),
    }),
    authors: z.array(person).meta({ description: 'None of them reviews it.' }),
    updatedAt: instantOut,
    submittedAt: instantOut.nullable(),
    remark: z.object({ by: person, at: instantOut, text: z.string() }).nullable().meta({
      description: 'Why it was sent back.',
    }),
    mayReview: z.boolean().meta({ description: 'You may accept it or send it back.' }),
  })
  .meta({ id: 'ArticleDraft' });
export type ArticleDraft = z.output<typeof draftSchema>;

export const ifMatchHeaders = ifMatchOf('draft');

export const draftHeaders = z.object({ ETag: z.string().meta({ description: 'The revision.' }) });

export const reviewBody = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('accept') }),
    z.strictObject({ decision: z.literal('sendBack'), remark: z.string().trim().min(1).max(2_000) }),
  ])
  .meta({ id: 'ArticleReview' });

export const articleChangesBody = z
  .strictObject({
    ownerId: idSchema.exactOptional(),
    until: instantIn.nullable().exactOptional(),
    expiresAt: instantIn.exactOptional().meta({ description: 'When it is to be looked at again; this renews it.' }),
  })
  .meta({ id: 'ArticleChanges', description: 'What needs no review; what is left out stays as it is.' });

export const withdrawalBody = z.strictObject({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'Withdrawal' });

export const previewBody = z.strictObject({ markdown: z.string().max(MAX_BODY_LENGTH) }).meta({ id: 'Preview' });
export const previewSchema = z.object({
  html: z.string(),
  headings: z.array(z.object({ id: z.string(), level: z.int(), text: z.string() })),
});

const version = {
  number: z.int(),
  authors: z.array(person),
  reviewer: person,
  publishedAt: instantOut,
  from: instantOut,
  until: instantOut.nullable().meta({ description: 'When it was, or will be, visible no more; null: for ever.' }),
};

export const versionParams = z.strictObject({ id: idSchema, number: z.coerce.number().int().min(1) });
export const versionsQuery = z.strictObject(pageQuery);
export const articleVersionsSchema = pageOf(
  z.object({ ...version, title: z.string() }).meta({ id: 'ArticleVersionRow' }),
);
export type ArticleVersionRow = z.output<typeof articleVersionsSchema>['data'][number];
export const articleVersionSchema = z
  .object({ id: z.string(), ...version, content: z.object({ ...contentOut, expiresAt: instantOut }) })
  .meta({ id: 'ArticleVersion' });
export type ArticleVersionSheet = z.output<typeof articleVersionSchema>;

export const diffQuery = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(0).meta({ description: '0: the draft.' }),
});

export const diffSchema = z
  .object({
    fields: z.array(
      z.object({
        name: z.enum(['title', 'summary', 'body']),
        language: z.enum(['fr', 'en']),
        isChanged: z.boolean(),
        parts: z.array(z.object({ is: z.enum(['same', 'added', 'removed']), text: z.string() })).meta({
          description: 'In order: without what was added it is the one text, without what was removed the other.',
        }),
      }),
    ),
    facts: z
      .array(z.object({ name: z.string(), before: z.string(), after: z.string() }))
      .meta({ description: 'Kind, audience, categories, services and keywords, where they differ.' }),
  })
  .meta({ id: 'ArticleDiff' });
export type ArticleDiff = z.output<typeof diffSchema>;

export const imageSchema = z
  .object({ id: z.string(), markdown: z.string(), url: z.string(), bytes: z.int() })
  .meta({ id: 'ArticleImage' });

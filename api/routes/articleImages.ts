import { may } from '../../domain/access/access';
import { countImages, findImage, keepImage, MAX_IMAGE_BYTES, MAX_IMAGES, readImage } from '../../store/articleImages';
import { isImageVisible } from '../../store/articles';
import type { Deps } from '../deps';
import { downloadHeaders } from '../http/download';
import { ok, type Route, route } from '../http/route';
import { demandDraft } from '../knowledge/demand';
import { imageUrl } from '../knowledge/markdown';
import { readerOf } from '../knowledge/reader';
import { Problem } from '../problem';
import { imageSchema } from '../schemas/articleDrafts';
import { articleParams, imageParams } from '../schemas/articles';
import { fileOut, fileSchema } from '../schemas/attachments';

/** Images are seen by whoever sees the article that shows them. */
export const articleImageRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/articles/{id}/images',
    id: 'addArticleImage',
    tag: 'Knowledge',
    summary: 'Add an image to the draft of an article',
    description:
      'PNG, JPEG, GIF or WebP, at most 5 MB. It is seen once the text shows it; what no version shows goes with the draft, ' +
      'such as an image that was sent twice.',
    access: 'writeArticles',
    params: articleParams,
    body: fileSchema,
    file: { maxBytes: MAX_IMAGE_BYTES },
    responses: { 201: { description: 'What to write into the text.', schema: imageSchema } },
    problems: [409],
    handler: async ({ actor, params: { id }, body, receivedAt: at }) => {
      await demandDraft(store, id);
      if ((await countImages(store, id)) >= MAX_IMAGES) throw new Problem('tooManyImages');
      const kept = await keepImage(store, { articleId: id, by: actor.id, at, content: body });
      if (!kept) throw new Problem('unsupportedMediaType');
      const { id: imageId, bytes } = kept;
      return { status: 201, body: { id: imageId, markdown: `![](image:${imageId})`, url: imageUrl(imageId), bytes } };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/article-images/{id}',
    id: 'readArticleImage',
    tag: 'Knowledge',
    summary: 'An image of an article',
    access: 'everyone',
    params: imageParams,
    responses: { 200: { description: 'The image.', schema: fileOut, mediaType: 'image/*' } },
    handler: async ({ actor, params: { id }, receivedAt: at }) => {
      const isSeen = may(actor, 'writeArticles') || (await isImageVisible(store, id, readerOf(actor, at)));
      const image = isSeen ? await findImage(store, id) : null;
      if (!image) throw new Problem('notFound');
      return ok(readImage(store, id), {
        ...downloadHeaders({ name: 'image', ...image, isShown: true }),
        'Cache-Control': 'private, max-age=3600',
      });
    },
  }),
];

import { ApplicationFailure } from '@temporalio/common';
import type { Audience } from '../../domain/knowledge/article';
import { COMMANDS, type CommandShape } from '../../domain/ticket/commands';
import type { Notice } from '../../domain/ticket/notices';
import type { Instant } from '../../domain/time';
import { inLanguage } from '../../domain/written';
import { readAccount } from '../../store/accounts';
import { findVisible } from '../../store/articles';
import { answersInWords, type Content, getContents } from '../../store/contents';
import type { DeskData } from '../../store/deskData';
import type { MailPerson } from '../../store/directory';
import { fullName } from '../../store/names';
import { openingContentId } from '../../store/openings';
import type { Store } from '../../store/store';
import { loadTerms } from '../../store/terms';
import { readView } from '../../store/timeline';
import type { MailContext } from './templates/context';

/** What a notice leaves out because it is personal, or free text: read now, so that what was erased stays erased. */
export async function gather(
  { store, deskData, publicUrl, now }: { store: Store; deskData: DeskData; publicUrl: string; now: () => Instant },
  notice: Notice,
  recipient: MailPerson,
): Promise<Omit<MailContext, 'links' | 'toRequester'>> {
  const { number, serviceId } = notice.ticket;
  const { language } = recipient;
  const view = notice.event.type === 'ticketOpened' ? notice.event : await readView(store, number);
  // Its view is not written yet: the delivery is repeated.
  if (!view) throw ApplicationFailure.create({ type: 'ticketUnknown', message: 'ticketUnknown' });
  const opening = notice.event.type === 'ticketOpened' ? notice.event.contentId : openingContentId(number);
  const told = 'contentId' in notice.event ? notice.event.contentId : undefined;
  const { criteria: unmet = [], charterVersion } = conformityIn(notice) ?? {};
  const [terms, persons, groups, service, establishment, contents, article, charter] = await Promise.all([
    loadTerms(store, view.policy, view.calendar),
    read(personsIn(notice), async (id) => (id === recipient.id ? recipient : readAccount(store, id))),
    read(groupsIn(notice), deskData.groupName),
    deskData.service(serviceId),
    deskData.establishment(view.establishmentId),
    getContents(store, [opening, ...(told === undefined ? [] : [told])]),
    articleOf(notice, (id) => findVisible(store, id, { audiences: READABLE, at: now() })),
    charterVersion === undefined ? null : deskData.charter(charterVersion),
  ]);
  const opened = contents.get(opening);
  return {
    notice,
    title: opened?.texts['title'] ?? null,
    texts: told === undefined ? {} : textsOf(contents.get(told)),
    answers: opened && notice.template === 'opened' ? await answersInWords(store, opened) : [],
    names: {
      person: (id) => nameOf(persons.get(id)),
      group: (id) => groups.get(id)?.[language] ?? id,
      service: service?.name[language] ?? serviceId,
      establishment: establishment?.name ?? null,
      place: establishment ? placeOf(establishment) : null,
      desk: terms.policy.title[language],
    },
    article: article && {
      title: inLanguage(article, language).title,
      url: `${publicUrl.replace(/\/+$/, '')}/aide/articles/${article.articleId}`,
    },
    unmet: charter?.criteria.filter(({ id }) => unmet.includes(id)) ?? [],
    visitSlot: ('visit' in view && view.visit?.slot) || null,
    policy: terms.policy,
  };
}

/** By whoever is written to: a requester has an account, and may not work at the desk. */
const READABLE: readonly Audience[] = ['public', 'academy'];

const articleOf = async <T>({ event }: Notice, find: (id: string) => Promise<T | null>): Promise<T | null> =>
  event.type === 'resolved' && event.articleId !== undefined ? find(event.articleId) : null;

const conformityIn = ({ event }: Notice) => (event.type === 'ticketOpened' ? event.conformity : undefined);

const nameOf = (account: { name: { given: string; family: string } } | undefined): string | null =>
  account ? fullName(account) || null : null;

function placeOf({
  name,
  address,
}: {
  name: string;
  address: { street: string; postcode: string; city: string };
}): string {
  return [name, address.street, `${address.postcode} ${address.city}`.trim()].filter((part) => part !== '').join(', ');
}

/** Null once erased: the content is gone, or what its command requires is. */
function textsOf(content: Content | undefined): Readonly<Record<string, string>> | null {
  if (!content) return null;
  const shape: CommandShape | undefined = content.kind === 'opening' ? undefined : COMMANDS[content.kind];
  const required = Object.entries(shape?.texts ?? {}).filter(([, rule]) => rule.required);
  return required.every(([name]) => content.texts[name] !== undefined) ? content.texts : null;
}

function personsIn({ event, ticket, invitation, audience }: Notice): string[] {
  const { requesterId, assigneeId, consent, appointment } = ticket;
  const slots = [invitation?.slot, appointment?.slot, 'slot' in event ? event.slot : null];
  const named = [
    event.by,
    requesterId,
    assigneeId,
    consent?.technicianId,
    ...slots.map((slot) => slot?.technicianId),
    audience.to === 'person' ? audience.id : null,
    event.type === 'consentRequested' ? event.consent.technicianId : null,
    event.type === 'nobodyThere' && event.audience.to === 'person' ? event.audience.id : null,
  ];
  return named.filter((id) => typeof id === 'string');
}

function groupsIn({ event, ticket }: Notice): string[] {
  const named = [
    ticket.groupId,
    ...(event.type === 'escalated' ? [event.groupId, event.fromGroupId] : []),
    ...(event.type === 'nobodyThere' && 'id' in event.audience ? [event.audience.id] : []),
  ];
  return named;
}

async function read<T>(ids: readonly string[], one: (id: string) => Promise<T | null>): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const item = await one(id);
      if (item !== null) found.set(id, item);
    }),
  );
  return found;
}

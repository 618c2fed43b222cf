import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useTimeline } from '../../api/tickets';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Button } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import type { ActingProps } from './acting';
import { ticketTexts } from './texts';

/** Who asks for what, the exact text that is recorded, and two answers of one weight; the way back while it lives. */
export function ConsentCard(acting: ActingProps) {
  const { ticket, can } = acting;
  if (!ticket.consent || !(can('answerConsent') || can('revokeConsent'))) return null;
  return <LiveConsent {...acting} consent={ticket.consent} />;
}

/** Neither answer is made to look the better one, nor the larger. */
const EQUAL = { priority: 'secondary', style: { minWidth: '13rem', justifyContent: 'center' } } as const;

type ConsentResource = NonNullable<ActingProps['ticket']['consent']>;

function LiveConsent({ ticket, act, can, consent }: ActingProps & { consent: ConsentResource }) {
  const t = useTexts(ticketTexts).consent;
  const text = useConsentText(consent.textVersion, consent.language);
  const isAsked = consent.status === 'asked';
  const answer = (given: 'granted' | 'refused') =>
    act.mutate({ body: { command: 'answerConsent', consentId: consent.id, answer: given } });
  return (
    <section className="g-panel g-panel--awaited g-stack" aria-labelledby="consent">
      <h2 id="consent" className="fr-h5">
        {isAsked ? t.title : t.granted}
      </h2>
      {ticket.session && <p className="g-awaited fr-icon-alert-line">{t.session}</p>}
      <Terms ticket={ticket} consent={consent} />
      {/* Neither answer is shown before the text that it is recorded with. */}
      <Loaded of={text} lines={3}>
        {(exact) => (
          <>
            <figure className="fr-quote fr-m-0" lang={consent.language}>
              <figcaption className="g-muted">{t.exact}</figcaption>
              <blockquote className="g-consent-text">{exact}</blockquote>
            </figure>
            {can('answerConsent') && (
              <div className="g-row">
                <Button {...EQUAL} disabled={act.isPending} onClick={() => answer('granted')}>
                  {t.grant}
                </Button>
                <Button {...EQUAL} disabled={act.isPending} onClick={() => answer('refused')}>
                  {t.refuse}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {can('revokeConsent') && (
        <Button
          disabled={act.isPending}
          onClick={() => act.mutate({ body: { command: 'revokeConsent', consentId: consent.id } })}
        >
          {t.revoke}
        </Button>
      )}
    </section>
  );
}

/** From the least to the most. */
const SCOPES = ['view', 'control', 'files'] as const;

function Terms({ ticket, consent }: { ticket: ActingProps['ticket']; consent: ConsentResource }) {
  const t = useTexts(ticketTexts).consent;
  const { scope } = useTexts(words);
  const { language } = useLanguage();
  const asked = useTimeline(ticket.number)
    .data?.pages.flatMap(({ data }) => data)
    .findLast(({ type }) => type === 'consentRequested');
  const answerUntil = ticket.clocks.find(({ name }) => name === 'consent')?.dueAt;
  const until = consent.status === 'granted' ? consent.expiresAt : answerUntil;
  const terms: readonly (readonly [string, string | undefined])[] = [
    [t.who, ticket.names[consent.technicianId] ?? t.technician],
    [t.why, asked?.texts['reason']],
    [t.machine, consent.machineId],
    [
      t.scope,
      SCOPES.filter((one) => consent.scope.includes(one))
        .map((one) => scope[one])
        .join(', '),
    ],
    [consent.status === 'granted' ? t.until : t.untilAsked, until ? momentOf(until, language) : undefined],
  ];
  return (
    <dl className="g-answers">
      {terms.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const useConsentText = (version: string, language: string) =>
  useQuery({
    queryKey: ['consentText', version, language],
    queryFn: async ({ signal }) =>
      (await get<{ text: string }>(`/consent-texts/${version}`, { query: { language }, signal })).text,
    staleTime: Number.POSITIVE_INFINITY,
  });

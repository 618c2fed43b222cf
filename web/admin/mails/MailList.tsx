import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { useFilters, usePages } from '../../api/lists';
import type { Mail } from '../../api/resources';
import { NUMBER_PATTERN } from '../../api/tickets';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Done } from '../../ui/Done';
import { Badge, Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { FilterInput } from '../../ui/FilterInput';
import { FilterSelect } from '../../ui/FilterSelect';
import { Link } from '../../ui/Link';
import { ListPages } from '../../ui/ListPages';
import { SearchForm } from '../../ui/SearchForm';
import { AdminPage } from '../AdminPage';
import { mailTexts } from './texts';

const SEVERITY = {
  sending: 'info',
  sent: 'success',
  retrying: 'warning',
  failed: 'error',
  noAddress: 'warning',
  optedOut: undefined,
  givenUp: 'error',
  bounced: 'error',
} as const;

/** What the desk has sent, and what became of it. */
export function MailList() {
  const t = useTexts(mailTexts);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [filters, setFilters] = useFilters(['q', 'state', 'ticket']);
  const pages = usePages<Mail>('/mails', filters);
  const resend = useMutation({
    mutationFn: (id: string) => call('POST', `/mails/${encodeURIComponent(id)}/resend`),
    onSettled: () => cache.invalidateQueries({ queryKey: ['admin', '/mails'] }),
  });
  const nameOf = ({ to }: Mail) => to.name ?? t.gone;
  return (
    <AdminPage section="mails" wide>
      <SearchForm label={t.search} filters={filters} onChange={setFilters}>
        <FilterInput
          name="ticket"
          label={t.ticket}
          hint={t.ticketHint}
          value={filters.ticket}
          nativeInputProps={{ inputMode: 'numeric', pattern: NUMBER_PATTERN }}
        />
        <FilterSelect
          label={t.state}
          all={t.all}
          value={filters.state}
          options={Object.entries(t.states)}
          onChange={(state) => setFilters({ state })}
        />
      </SearchForm>
      {resend.error && <FaultNotice fault={resend.error} />}
      <Done text={resend.isSuccess ? t.resent : null} />
      <ListPages of={pages} empty={t.none}>
        {(rows) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            rows={rows}
            keyOf={({ messageId }) => messageId}
            columns={[
              { title: t.to, cell: nameOf },
              { title: t.kind, cell: ({ kind }) => t.kinds[kind] },
              {
                title: t.number,
                cell: ({ number, outageId, articleId }) => {
                  if (articleId !== null) return <Link href={`/connaissances/${articleId}`}>{t.article}</Link>;
                  if (outageId !== null) return <Link href={`/pannes/${outageId}`}>{t.outage}</Link>;
                  return <Link href={`/tickets/${number}`}>{number}</Link>;
                },
              },
              { title: t.state, cell: ({ state }) => <StateBadge state={state} /> },
              { title: t.when, cell: ({ changedAt }) => momentOf(changedAt, language) },
              { title: t.attempts, cell: ({ attempts }) => attempts, isRight: true },
              { title: t.error, cell: ({ lastError }) => (lastError ? <code>{lastError}</code> : '–') },
              {
                title: t.act,
                cell: (mail) =>
                  mail.resendable && (
                    <Button
                      size="small"
                      priority="secondary"
                      disabled={resend.isPending}
                      title={t.resendOf(nameOf(mail))}
                      onClick={() => resend.mutate(mail.messageId)}
                    >
                      {t.resend}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </ListPages>
    </AdminPage>
  );
}

function StateBadge({ state }: Pick<Mail, 'state'>) {
  const t = useTexts(mailTexts);
  const severity = SEVERITY[state];
  return (
    <Badge as="span" small {...(severity ? { severity } : {})}>
      {t.states[state]}
    </Badge>
  );
}

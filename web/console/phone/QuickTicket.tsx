import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { proposedAnswers } from '../../../domain/requestForm/answers';
import type { Answers } from '../../../domain/requestForm/form';
import { call } from '../../api/client';
import { useServices } from '../../api/desk';
import type { Call, Kind, TicketResource } from '../../api/resources';
import { useKey } from '../../api/useKey';
import { SuggestedArticles } from '../../articles/SuggestedArticles';
import { catalogueTexts } from '../../catalogue/texts';
import { useWhom } from '../../catalogue/useWhom';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { useConcerning } from '../../outages/data';
import { ReportFirst } from '../../outages/ReportFirst';
import type { Caller } from '../../people/PersonSearch';
import { answersTo } from '../../ticket/request/body';
import { RequestQuestions } from '../../ticket/request/RequestQuestions';
import { Alert, Button, Input, Select } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Link } from '../../ui/Link';
import { useIsWorkstationFault } from '../../workstations/data';
import { type Which, WhichWorkstation } from '../../workstations/WhichWorkstation';
import { phoneTexts } from './texts';

const NOT_KNOWN: Which = { which: 'unknown', machine: '' };

interface QuickTicketProps {
  caller: Caller;
  /** What it is made of, if anything. */
  call: Call | null;
}

const NAMES = ['title', 'kind', 'serviceId', 'impact', 'urgency', 'description', 'machine'] as const;

/** The least that a ticket needs, for somebody who is on the line. */
export function QuickTicket({ caller, call: phoneCall }: QuickTicketProps) {
  const t = useTexts(phoneTexts);
  const w = useTexts(words);
  const { reserved } = useTexts(catalogueTexts);
  const whom = useWhom();
  const { language } = useLanguage();
  const { data: services = [] } = useServices();
  const cache = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [title, setTitle] = useState('');
  const [serviceId, setServiceId] = useState('');
  const [kind, setKind] = useState<Kind>('incident');
  const [chosen, setChosen] = useState<Which>(NOT_KNOWN);
  const isWorkstationFault = useIsWorkstationFault(kind, serviceId);
  const isFault = serviceId !== '' && kind === 'incident';
  const announced = useConcerning({ serviceId, establishmentId: caller.establishmentId ?? undefined }, isFault);
  const known = (isFault && announced.data) || [];
  const { keyOf, settle } = useKey();
  const [answers, setAnswers] = useState<Answers>({});
  const service = services.find(({ id }) => id === serviceId);
  const opening = useMutation({
    mutationFn: async (body: Record<string, unknown>) =>
      (await call<TicketResource>('POST', '/tickets', { body, headers: { 'Idempotency-Key': keyOf(body) } })).data,
    onSuccess: () => {
      form.current?.reset();
      setTitle('');
      setServiceId('');
      setKind('incident');
      setChosen(NOT_KNOWN);
      void cache.invalidateQueries({ queryKey: ['calls'] });
      return cache.invalidateQueries({ queryKey: ['tickets'] });
    },
    // Its sheet may have changed since it was read.
    onError: () => cache.invalidateQueries({ queryKey: ['desk', 'services'] }),
    onSettled: (_ticket, fault) => settle(fault),
  });
  const proposedOf = (id: string): Answers => {
    const form = services.find((one) => one.id === id)?.form;
    return form ? proposedAnswers(form) : {};
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = NAMES.flatMap((name) => {
      const value = String(new FormData(event.currentTarget).get(name) ?? '');
      return value.trim() === '' ? [] : [[name, value]];
    });
    const ofCall = phoneCall && !opening.data ? { callId: phoneCall.id } : {};
    const ofService = service ? answersTo(service, answers) : {};
    const machine = isWorkstationFault && chosen.machine.trim() ? { machine: chosen.machine.trim() } : {};
    const body: Record<string, unknown> = { ...Object.fromEntries(given), ...machine };
    const ofOutage = known[0] ? { outageId: known[0].id } : {};
    opening.mutate({ ...body, ...ofService, channel: 'phone', requester: caller.id, ...ofCall, ...ofOutage });
  };
  const select = (name: 'kind' | 'impact' | 'urgency', first: string) => {
    return (
      <Select
        label={t[name]}
        nativeSelectProps={{
          name,
          defaultValue: first,
          ...(name === 'kind' ? { onChange: ({ target }) => setKind(target.value as Kind) } : {}),
        }}
      >
        {Object.entries(w[name]).map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </Select>
    );
  };
  return (
    <form ref={form} onSubmit={submit} className="g-stack">
      <h2 className="fr-h5 fr-mb-0">{t.newFor(caller.name)}</h2>
      {phoneCall && !opening.data && <p className="fr-mb-0">{t.madeOfCall(phoneCall.number ?? t.hidden)}</p>}
      <div role="status">
        {opening.data && (
          <Alert
            severity="success"
            small
            description={
              <>
                {t.opened(opening.data.number, caller.name)} <Link href={`/file/${opening.data.number}`}>{t.see}</Link>
              </>
            }
          />
        )}
      </div>
      <Input
        label={t.subject}
        nativeInputProps={{
          name: 'title',
          required: true,
          maxLength: 200,
          autoFocus: true,
          onChange: ({ currentTarget }) => setTitle(currentTarget.value),
        }}
      />
      <SuggestedArticles text={title} serviceId={serviceId} />
      <div className="g-filters__grid">
        {select('kind', 'incident')}
        <Select
          label={t.service}
          nativeSelectProps={{
            name: 'serviceId',
            required: true,
            value: serviceId,
            onChange: ({ currentTarget: { value } }) => {
              setServiceId(value);
              setAnswers(proposedOf(value));
            },
          }}
        >
          <option value="" disabled hidden>
            {t.choose}
          </option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </Select>
        {select('impact', 'person')}
        {select('urgency', 'normal')}
      </div>
      {service && !service.audience.includes('everyone') && (
        <p className="g-muted fr-mb-0">{reserved(whom(service.audience))}</p>
      )}
      <ReportFirst outages={known} caller={caller} />
      <Input label={t.description} textArea nativeTextAreaProps={{ name: 'description', rows: 3, maxLength: 20_000 }} />
      {isWorkstationFault ? (
        <WhichWorkstation {...chosen} accountId={caller.id} onChange={setChosen} />
      ) : (
        <Input label={t.machine} nativeInputProps={{ name: 'machine', maxLength: 100 }} />
      )}
      {service?.form && (
        <RequestQuestions form={service.form} answers={answers} onChange={setAnswers} isDemanding={false} />
      )}
      {opening.error && <FaultNotice fault={opening.error} />}
      <Button type="submit" disabled={opening.isPending}>
        {t.submit}
      </Button>
    </form>
  );
}

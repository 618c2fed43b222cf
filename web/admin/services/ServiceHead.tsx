import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { categoryTexts } from '../../../domain/catalogue/category';
import { call } from '../../api/client';
import type { ServiceDetails } from '../../api/resources';
import { useInvalidation } from '../../api/useInvalidation';
import { catalogueTexts } from '../../catalogue/texts';
import { useTexts } from '../../i18n/language';
import { site } from '../../i18n/site';
import { words } from '../../i18n/words';
import { requestTexts } from '../../ticket/request/texts';
import { Answers } from '../../ui/Answers';
import { Confirm } from '../../ui/Confirm';
import { Done } from '../../ui/Done';
import { Alert, Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { useAdministers } from '../sections';
import { factsOf, type ServiceFacts, ServiceFields } from './ServiceFields';
import { serviceTexts } from './texts';

type Changes = Partial<ServiceFacts> & { active?: boolean };

/** As it is seen: somebody else having changed it meanwhile is a fault, and is then seen. */
function useChange({ id, revision }: ServiceDetails) {
  const readAgain = useInvalidation([
    ['services', id],
    ['desk', 'services'],
  ]);
  return useMutation({
    mutationFn: (body: Changes) => call('PATCH', `/services/${id}`, { body, headers: { 'If-Match': `"${revision}"` } }),
    onSettled: readAgain,
  });
}

/** What a service is besides its sheet, and whether it is offered; who administers changes both here. */
export function ServiceHead({ service }: { service: ServiceDetails }) {
  const t = useTexts(serviceTexts);
  const { notOffered } = useTexts(catalogueTexts);
  const administers = useAdministers();
  const change = useChange(service);
  const [edits, setEdits] = useState(false);
  const [isRetiring, setRetiring] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const region = useRef<HTMLElement>(null);
  useKeptFocus(change.isPending, region);
  const begin = () => {
    change.reset();
    setDone(null);
  };
  const send = (changes: Changes, said: string) =>
    change.mutate(changes, {
      onSuccess: () => {
        setEdits(false);
        setRetiring(false);
        setDone(said);
      },
    });
  return (
    <section ref={region} tabIndex={-1} className="fr-mb-4w" aria-label={t.head}>
      <Done text={done} />
      {!service.active && (
        <Alert
          severity="warning"
          small
          className="fr-mb-3w"
          description={service.sheet ? notOffered : t.notOfferedYet}
        />
      )}
      {edits ? (
        <HeadForm
          service={service}
          sending={change}
          onSave={(facts) => send(facts, t.saved)}
          onCancel={() => setEdits(false)}
        />
      ) : (
        <>
          <Facts of={service} />
          {administers && (
            <div className="g-row fr-mt-2w">
              <Button
                priority="secondary"
                onClick={() => {
                  begin();
                  setEdits(true);
                }}
              >
                {t.edit}
              </Button>
              {service.active ? (
                <Button
                  priority="tertiary"
                  onClick={() => {
                    begin();
                    setRetiring(true);
                  }}
                >
                  {t.retire}
                </Button>
              ) : (
                <Button disabled={change.isPending} onClick={() => send({ active: true }, t.isOffered)}>
                  {t.offer}
                </Button>
              )}
            </div>
          )}
          {change.error && !isRetiring && <FaultNotice fault={change.error} />}
        </>
      )}
      {isRetiring && (
        <Confirm
          title={t.retireTitle}
          question={t.retireQuestion}
          act={t.retire}
          sending={change}
          onConfirm={() => send({ active: false }, t.isRetired)}
          onClose={() => setRetiring(false)}
        />
      )}
    </section>
  );
}

function Facts({ of: { id, name, category, defaultImpact, workstation } }: { of: ServiceDetails }) {
  const t = useTexts(serviceTexts);
  const { impact } = useTexts(words);
  const { yes, no } = useTexts(requestTexts);
  const categories = useTexts(categoryTexts);
  return (
    <Answers
      of={[
        [
          t.nameIn.fr,
          <span key="fr" lang="fr">
            {name.fr}
          </span>,
        ],
        [
          t.nameIn.en,
          <span key="en" lang="en">
            {name.en}
          </span>,
        ],
        [t.category, categories[category].title],
        [t.impact, defaultImpact ? impact[defaultImpact] : t.noImpact],
        [t.workstationShort, workstation ? yes : no],
        [t.code, id],
      ]}
    />
  );
}

interface HeadFormProps {
  service: ServiceDetails;
  sending: { isPending: boolean; error: unknown };
  onSave(facts: ServiceFacts): void;
  onCancel(): void;
}

function HeadForm({ service, sending, onSave, onCancel }: HeadFormProps) {
  const t = useTexts(serviceTexts);
  const { cancel } = useTexts(site);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(factsOf(new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={submit} className="g-stack g-fields">
      <ServiceFields service={service} />
      {sending.error != null && <FaultNotice fault={sending.error} />}
      <div className="g-row">
        <Button type="submit" disabled={sending.isPending}>
          {t.save}
        </Button>
        <Button type="button" priority="secondary" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

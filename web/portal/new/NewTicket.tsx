import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useServices } from '../../api/desk';
import { labelOf, uaiOf, useEstablishments } from '../../api/establishments';
import type { Service } from '../../api/resources';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { useConcerning } from '../../outages/data';
import { ReportFirst } from '../../outages/ReportFirst';
import { useUploads } from '../../ticket/files/useUploads';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Page } from '../../ui/Page';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { ConformityAnswer } from '../../workstations/ConformityAnswer';
import { useIsWorkstationFault } from '../../workstations/data';
import { CheckStep } from './CheckStep';
import { DetailsStep } from './DetailsStep';
import { type Draft, reachOf, STEPS, type StepName, useDraft, withService } from './draft';
import { Receipt } from './Receipt';
import { Solved } from './Solved';
import { Step } from './Step';
import { newTexts } from './texts';
import { useOpening } from './useOpening';
import { WhatStep } from './WhatStep';
import { WhereStep } from './WhereStep';

/** The step, then the receipt, are in the address: back goes back one step, and a reload stays where one was. */
export function NewTicket() {
  const t = useTexts(newTexts);
  const [search, setSearch] = useSearchParams();
  const { uploads, send, retry } = useUploads();
  const opened = search.get('recue');
  if (search.has('resolu')) return <Solved />;
  return (
    <Page title={opened ? t.receipt.title : t.title} above={[]} place={`/demandes/nouvelle/${opened ? 'recue' : ''}`}>
      {opened ? (
        <Receipt number={opened} uploads={uploads} onRetry={(file) => void retry(opened, file)} />
      ) : (
        <Questions
          onOpened={(number, files) => {
            setSearch({ recue: number }, { replace: true });
            void send(number, files);
          }}
          onSolved={() => setSearch({ resolu: '' }, { replace: true })}
        />
      )}
    </Page>
  );
}

interface QuestionsProps {
  onOpened(number: string, files: readonly File[]): void;
  onSolved(): void;
}

function Questions({ onOpened, onSolved }: QuestionsProps) {
  const t = useTexts(newTexts);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const first = { establishment: me.establishmentId ?? '', room: me.room ?? '' };
  const {
    draft: typed,
    change,
    clear,
  } = useDraft(me.id, first, {
    category: search.get('categorie'),
    service: search.get('service'),
  });
  const draft = useNamed(typed);
  const service = useService(typed, change);
  const [files, setFiles] = useState<readonly File[]>([]);

  const opening = useOpening({
    draft,
    service,
    change,
    roomLine: t.roomLine,
    onOpened: (number) => {
      clear();
      onOpened(number, files);
    },
  });
  useKeptFocus(opening.isPending);
  const step = Math.min(Math.max(1, Number(search.get('etape')) || 1), reachOf(draft, service));
  const goTo = (wanted: number) => {
    opening.reset();
    setSearch({ etape: String(wanted) });
  };
  const name: StepName = STEPS[step - 1] ?? 'what';
  const { serviceId } = draft;
  const isWorkstationFault = useIsWorkstationFault(draft.kind, serviceId);
  const announced = useConcerning(
    { serviceId, establishmentId: uaiOf(draft.establishment) ?? undefined },
    serviceId !== '',
  );
  const known = (serviceId !== '' && announced.data) || [];
  const goOn = () => {
    if (name === 'check') return opening.open();
    change({ outageId: known[0]?.id ?? '' });
    goTo(step + 1);
  };
  const questions = { draft, change };
  return (
    <>
      <Step
        name={name}
        onNext={goOn}
        {...(step > 1 ? { onBack: () => goTo(step - 1) } : {})}
        {...(name === 'check' ? { submit: t.send, isSending: opening.isPending } : {})}
      >
        {name === 'what' && <WhatStep {...questions} />}
        {name === 'details' && (
          <DetailsStep
            {...questions}
            service={service}
            files={files}
            onFiles={setFiles}
            onSolved={() => {
              clear();
              onSolved();
            }}
          />
        )}
        {name === 'where' && <WhereStep {...questions} />}
        {(name === 'what' || name === 'where') && <ReportFirst outages={known} />}
        {name === 'check' && <CheckStep draft={draft} service={service} files={files} onModify={goTo} />}
        {name === 'check' && isWorkstationFault && draft.machine && <ConformityAnswer number={draft.machine.trim()} />}
        {opening.error && (
          <div className="fr-mt-3w">
            <FaultNotice fault={opening.error} />
          </div>
        )}
      </Step>
      <p className="g-muted fr-mt-4w fr-mb-1v">{t.kept}</p>
      <Button
        priority="tertiary"
        size="small"
        onClick={() => {
          clear();
          setFiles([]);
          goTo(1);
        }}
      >
        {t.discard}
      </Button>
    </>
  );
}

/** The account knows the code of its establishment; people know its name. */
function useNamed(draft: Draft): Draft {
  const { establishmentId } = useMe();
  const bare = draft.establishment === establishmentId ? establishmentId : '';
  const mine = useEstablishments(bare).data?.find(({ id }) => id === bare);
  return mine ? { ...draft, establishment: labelOf(mine) } : draft;
}

/**
 * The service of the draft. One that was asked for by its address is brought into its category; of one that is not, or no
 * longer, for the reader nothing stays.
 */
function useService(draft: Draft, change: (changed: Partial<Draft>) => void): Service | undefined {
  const { data: services } = useServices();
  const service = services?.find(({ id, isForYou }) => isForYou && id === draft.serviceId);
  const isBare = service !== undefined && draft.category === '';
  const isGone = services !== undefined && draft.serviceId !== '' && service === undefined;
  useEffect(() => {
    if (isBare) change({ ...withService(draft, undefined, service), category: service.category });
    if (isGone) change({ serviceId: '', answers: {} });
  });
  return service;
}

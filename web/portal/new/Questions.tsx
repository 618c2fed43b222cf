import { useState } from 'react';
import { useTexts } from '../../i18n/language';
import { ReportFirst } from '../../outages/ReportFirst';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { ConformityAnswer } from '../../workstations/ConformityAnswer';
import { useIsWorkstationFault } from '../../workstations/data';
import { useOpening } from '../useOpening';
import { CheckStep } from './CheckStep';
import { DetailsStep } from './DetailsStep';
import { bodyOf } from './draft';
import { useAnnounced, useNamed, useService } from './known';
import { Step } from './Step';
import { newTexts } from './texts';
import { useSteps } from './useSteps';
import { useTyped } from './useTyped';
import { WhatStep } from './WhatStep';
import { WhereStep } from './WhereStep';

interface QuestionsProps {
  onOpened(number: string, files: readonly File[]): void;
  onSolved(): void;
}

/** What is asked, step by step, of whoever makes a request. */
export function Questions({ onOpened, onSolved }: QuestionsProps) {
  const t = useTexts(newTexts);
  const { draft: typed, change, clear } = useTyped();
  const draft = useNamed(typed);
  const service = useService(typed, change);
  const [files, setFiles] = useState<readonly File[]>([]);
  const opening = useOpening({
    bodyOf: () => bodyOf(draft, service, t.roomLine),
    sent: draft.sent,
    keep: (sent) => change({ sent }),
    onOpened: (number) => {
      clear();
      onOpened(number, files);
    },
  });
  useKeptFocus(opening.isPending);
  const { step, name, turnTo } = useSteps(draft, service);
  const goTo = (wanted: number) => {
    opening.reset();
    turnTo(wanted);
  };
  const isWorkstationFault = useIsWorkstationFault(draft.kind, draft.serviceId);
  const announced = useAnnounced(draft);
  const goOn = () => {
    if (name === 'check') return opening.open();
    change({ outageId: announced[0]?.id ?? '' });
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
        {(name === 'what' || name === 'where') && <ReportFirst outages={announced} />}
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

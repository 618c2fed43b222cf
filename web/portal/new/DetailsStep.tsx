import type { Service } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { FilePicker } from '../../ticket/files/FilePicker';
import { RequestQuestions } from '../../ticket/request/RequestQuestions';
import { Input } from '../../ui/dsfr';
import { Suggestions } from './Suggestions';
import { newTexts } from './texts';
import type { QuestionsProps } from './WhatStep';

interface DetailsStepProps extends QuestionsProps {
  service: Service | undefined;
  files: readonly File[];
  onFiles(files: readonly File[]): void;
  onSolved(): void;
}

/** The user's own words, what the service asks, and what shows it. */
export function DetailsStep({ draft, change, service, files, onFiles, onSolved }: DetailsStepProps) {
  const t = useTexts(newTexts);
  return (
    <>
      <Input
        label={t.subject}
        hintText={t.subjectHint}
        nativeInputProps={{
          value: draft.title,
          onChange: ({ currentTarget }) => change({ title: currentTarget.value }),
          required: true,
          pattern: '.*\\S.*',
          maxLength: 200,
        }}
      />
      <Suggestions text={draft.title} serviceId={draft.serviceId} onSolved={onSolved} />
      <Input
        label={t.description}
        hintText={t.descriptionHint}
        textArea
        nativeTextAreaProps={{
          value: draft.description,
          onChange: ({ currentTarget }) => change({ description: currentTarget.value }),
          rows: 6,
          maxLength: 19_000,
        }}
      />
      {service?.form && (
        <RequestQuestions form={service.form} answers={draft.answers} onChange={(answers) => change({ answers })} />
      )}
      <FilePicker files={files} onChange={onFiles} />
    </>
  );
}

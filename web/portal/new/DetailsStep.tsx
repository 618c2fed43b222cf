import { useTexts } from '../../i18n/language';
import { FilePicker } from '../../ticket/files/FilePicker';
import { Input } from '../../ui/dsfr';
import { Suggestions } from './Suggestions';
import { newTexts } from './texts';
import type { QuestionsProps } from './WhatStep';

interface DetailsStepProps extends QuestionsProps {
  files: readonly File[];
  onFiles(files: readonly File[]): void;
  onSolved(): void;
}

/** The user's own words, and what shows it. */
export function DetailsStep({ draft, change, files, onFiles, onSolved }: DetailsStepProps) {
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
      <FilePicker files={files} onChange={onFiles} />
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../api/client';
import { useTexts } from '../../i18n/language';
import { Confirm } from '../../ui/Confirm';
import { ARTICLES, KNOWLEDGE, useReadAgain } from '../data';
import { editorTexts } from './editorTexts';

interface DiscardProps {
  id: string;
  revision: number;
  onDone(): void;
  onClose(): void;
}

/** Throws the draft away; what is published stays. */
export function Discard({ id, revision, onDone, onClose }: DiscardProps) {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const discarding = useMutation({
    mutationFn: () => call('DELETE', `${ARTICLES}/${id}/draft`, { headers: { 'If-Match': `"${revision}"` } }),
    onSuccess: () => {
      onDone();
      void navigate(KNOWLEDGE);
      return readAgain();
    },
  });
  return (
    <Confirm
      title={t.discard}
      question={t.discardQuestion}
      act={t.discard}
      sending={discarding}
      onConfirm={() => discarding.mutate()}
      onClose={onClose}
    />
  );
}

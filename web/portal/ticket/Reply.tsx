import { type SubmitEvent, useEffect, useState } from 'react';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { FilePicker } from '../../ticket/files/FilePicker';
import { UploadList } from '../../ticket/files/UploadList';
import { useUploads } from '../../ticket/files/useUploads';
import { Button, Input } from '../../ui/dsfr';
import { Said } from '../../ui/Said';
import type { ActingProps } from './acting';
import { ticketTexts } from './texts';

/** A message and files; what was typed goes only once it has arrived. */
export function Reply({ ticket: { number }, act, can }: ActingProps) {
  const t = useTexts(ticketTexts);
  const [message, setMessage] = useKeptText(`guichet.reply.${useMe().id}.${number}`);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSent, setIsSent] = useState(false);
  const { uploads, send, retry } = useUploads();
  if (!can('reply')) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!message.trim()) return;
    setIsSent(false);
    act.mutate(
      { body: { command: 'reply', message: message.trim() } },
      {
        onSuccess: () => {
          setMessage('');
          setFiles([]);
          setIsSent(true);
          void send(number, files);
        },
      },
    );
  };
  return (
    <form className="g-stack g-no-print" onSubmit={submit}>
      <Input
        label={t.reply}
        hintText={t.replyHint}
        textArea
        nativeTextAreaProps={{
          value: message,
          onChange: ({ currentTarget }) => setMessage(currentTarget.value),
          required: true,
          rows: 4,
          maxLength: 20_000,
        }}
      />
      <FilePicker files={files} onChange={setFiles} />
      <Button type="submit" disabled={act.isPending}>
        {t.send}
      </Button>
      <Said>{isSent && t.sent}</Said>
      <UploadList uploads={uploads} onRetry={(file) => void retry(number, file)} />
    </form>
  );
}

/** What is being written outlives a reload, and the end of the session; it goes with the window. */
function useKeptText(key: string) {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  useEffect(() => {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  }, [key, text]);
  return [text, setText] as const;
}

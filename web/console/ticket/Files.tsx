import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { MAX_FILE_BYTES } from '../../../domain/file';
import { upload } from '../../api/files';
import type { TicketDetails } from '../../api/resources';
import { ticketKeys } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { FileEntry } from '../../ticket/files/FileEntry';
import { fileTexts } from '../../ticket/files/texts';
import { Checkbox } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';

interface FilesProps {
  ticket: TicketDetails;
  heading: HeadingTag;
}

/** The files of the ticket, and more of them: for everybody on it, or for the desk alone. */
export function Files({ ticket: { number, attachments, endedAt }, heading: Heading }: FilesProps) {
  const t = useTexts(ticketTexts);
  const { tooLarge } = useTexts(fileTexts);
  const id = useId();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [isInternal, setIsInternal] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      setSaid([]);
      for (const file of files) {
        const outcome =
          file.size > MAX_FILE_BYTES ? tooLarge(file.name) : t.sent((await upload(number, file, isInternal)).name);
        setSaid((before) => [...before, outcome]);
      }
    },
    onSettled: () => {
      if (input.current) input.current.value = '';
      return cache.invalidateQueries({ queryKey: ticketKeys.one(number) });
    },
  });
  return (
    <section className="g-stack g-no-print">
      <Heading className="fr-h6 fr-mb-1v">{t.files}</Heading>
      {attachments.length === 0 && <p className="g-muted">{t.noFiles}</p>}
      <ul className="fr-raw-list">
        {attachments.map((file) => (
          <li key={file.id} className="g-row">
            <FileEntry file={file}>{file.internal && ` – ${t.internal}`}</FileEntry>
          </li>
        ))}
      </ul>
      {sending.error && <FaultNotice fault={sending.error} />}
      <p role="status" className="g-muted fr-mb-0">
        {said.join(' ')}
      </p>
      {!endedAt && (
        <>
          <Checkbox
            small
            options={[
              {
                label: t.filesInternal,
                nativeInputProps: { checked: isInternal, onChange: () => setIsInternal((was) => !was) },
              },
            ]}
          />
          <div className="fr-upload-group">
            <label className="fr-label" htmlFor={id}>
              {t.addFiles}
              <span className="fr-hint-text">{t.filesHint}</span>
            </label>
            <input
              ref={input}
              id={id}
              type="file"
              multiple
              className="fr-upload"
              disabled={sending.isPending}
              onChange={(event) => sending.mutate([...(event.target.files ?? [])])}
            />
          </div>
        </>
      )}
    </section>
  );
}

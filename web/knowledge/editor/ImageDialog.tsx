import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { DialogEnd } from '../../ui/DialogEnd';
import { Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { editorTexts } from './editorTexts';

/** Gives the address of an image, once the desk has it. */
export type SendImage = (file: File) => Promise<string>;

interface ImageDialogProps {
  /** What was pasted or dropped; null where it is still to be chosen. */
  file: File | null;
  send: SendImage;
  /** Markdown of the image. */
  onSent(markdown: string): void;
  onClose(): void;
}

const MAX_ALT = 250;

/** No image without the words for who does not see it. */
export function ImageDialog({ file: given, send, onSent, onClose }: ImageDialogProps) {
  const t = useTexts(editorTexts);
  const [file, setFile] = useState(given);
  const sending = useMutation({
    mutationFn: async ({ chosen, alt }: { chosen: File; alt: string }) =>
      `![${alt.replace(/[[\]\\]/g, '')}](${await send(chosen)})`,
    onSuccess: onSent,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React tells the form around of it too, however far away the dialog is.
    event.stopPropagation();
    const alt = String(new FormData(event.currentTarget).get('alt')).trim();
    if (file && alt) sending.mutate({ chosen: file, alt });
  };
  // It has a form of its own, and stands in that of the article.
  return createPortal(
    <Dialog title={t.image} onClose={onClose}>
      <form onSubmit={submit} className="g-stack">
        {given ? (
          <p className="fr-mb-0">{given.name}</p>
        ) : (
          <Input
            label={t.imageFile}
            hintText={t.imageHint}
            nativeInputProps={{
              type: 'file',
              accept: 'image/png,image/jpeg,image/gif,image/webp',
              required: true,
              onChange: ({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null),
            }}
          />
        )}
        <Input
          label={t.alt}
          hintText={t.altHint}
          nativeInputProps={{
            name: 'alt',
            required: true,
            pattern: '.*\\S.*',
            maxLength: MAX_ALT,
            autoComplete: 'off',
          }}
        />
        {sending.error && <FaultNotice fault={sending.error} />}
        <DialogEnd act={t.insertImage} isPending={sending.isPending} onClose={onClose} />
      </form>
    </Dialog>,
    document.body,
  );
}

import { type ClipboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Button, Input } from '../../ui/dsfr';
import { editorTexts } from './editorTexts';
import { ImageDialog, type SendImage } from './ImageDialog';
import { inserted, MARKS, marked } from './markdown';

interface MarkdownFieldProps {
  label: string;
  value: string;
  /** Of what is written. */
  language: Language;
  onChange(value: string): void;
  sendImage: SendImage;
}

/** Markdown with its marks at hand, for who does not know them by heart; an image comes by paste, drop or choice. */
export function MarkdownField({ label, value, language, onChange, sendImage }: MarkdownFieldProps) {
  const t = useTexts(editorTexts);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const toSelect = useRef<{ from: number; to: number } | null>(null);
  const [image, setImage] = useState<{ file: File | null } | null>(null);
  // The browser puts the caret at the end of a text that it did not write itself.
  useLayoutEffect(() => {
    if (!toSelect.current) return;
    field.current?.focus();
    field.current?.setSelectionRange(toSelect.current.from, toSelect.current.to);
    toSelect.current = null;
  });
  const selection = () => ({
    text: value,
    from: field.current?.selectionStart ?? value.length,
    to: field.current?.selectionEnd ?? value.length,
  });
  const write = ({ text, from, to }: { text: string; from: number; to: number }) => {
    toSelect.current = { from, to };
    onChange(text);
  };
  const takeImage = (event: { preventDefault(): void }, files: FileList) => {
    const file = [...files].find(({ type }) => type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    setImage({ file });
  };
  return (
    <div>
      <fieldset className="g-marks" aria-label={t.marks} aria-controls={id}>
        {MARKS.map((mark) => (
          <Button
            key={mark}
            size="small"
            priority="tertiary no outline"
            onClick={() => write(marked(selection(), mark, t.placeholder[mark]))}
          >
            {t.mark[mark]}
          </Button>
        ))}
        <Button size="small" priority="tertiary no outline" onClick={() => setImage({ file: null })}>
          {t.image}
        </Button>
      </fieldset>
      <Input
        label={label}
        textArea
        nativeTextAreaProps={{
          id,
          ref: field,
          lang: language,
          value,
          rows: 18,
          maxLength: MAX_TEXT,
          onChange: (event) => onChange(event.target.value),
          onPaste: (event: ClipboardEvent) => takeImage(event, event.clipboardData.files),
          onDrop: (event) => takeImage(event, event.dataTransfer.files),
        }}
      />
      {image && (
        <ImageDialog
          file={image.file}
          send={sendImage}
          onClose={() => setImage(null)}
          onSent={(markdown) => {
            setImage(null);
            write(inserted(selection(), markdown));
          }}
        />
      )}
    </div>
  );
}

const MAX_TEXT = 60_000;

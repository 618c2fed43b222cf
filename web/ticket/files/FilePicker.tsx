import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { MAX_FILE_BYTES, MAX_FILES } from '../../../domain/file';
import { bytesOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { fileTexts } from './texts';

interface FilePickerProps {
  files: readonly File[];
  onChange(files: readonly File[]): void;
}

/** Files by drop, from the device, or straight from the camera of a phone; nothing is sent yet. */
export function FilePicker({ files, onChange }: FilePickerProps) {
  const t = useTexts(fileTexts);
  const { language } = useLanguage();
  const labelId = useId();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOver, setIsOver] = useState(false);

  const add = (given: readonly File[]) => {
    const reasons = given.flatMap(({ name, size }) =>
      size > MAX_FILE_BYTES ? [t.tooLarge(name)] : size === 0 ? [t.empty(name)] : [],
    );
    const all = [...files, ...given.filter(({ size }) => size > 0 && size <= MAX_FILE_BYTES)];
    setRefused(all.length > MAX_FILES ? [...reasons, t.tooMany] : reasons);
    onChange(all.slice(0, MAX_FILES));
  };
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      aria-labelledby={labelId}
      className={`g-drop g-no-print ${isOver ? 'g-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className="fr-mb-0" id={labelId}>
        {t.label}
      </p>
      <p className="g-muted fr-mb-1w">{t.limits}</p>
      <div className="g-row">
        <FileButton label={t.choose} icon="fr-icon-upload-line" onChange={pick} multiple />
        <FileButton
          label={t.photo}
          icon="fr-icon-smartphone-line"
          onChange={pick}
          accept="image/*"
          capture="environment"
        />
      </div>
      <div role="alert">
        {refused.map((reason) => (
          <p className="fr-error-text fr-mt-1w fr-mb-0" key={reason}>
            {reason}
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ul aria-label={t.chosen} className="fr-mt-1w fr-mb-0">
          {files.map((file) => (
            <li key={`${file.name}/${file.size}/${file.lastModified}`}>
              {file.name} <span className="g-muted">({bytesOf(file.size, language)})</span>
              <Button
                size="small"
                priority="tertiary no outline"
                iconId="fr-icon-delete-line"
                title={t.remove(file.name)}
                onClick={() => onChange(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

interface FileButtonProps {
  label: string;
  icon: string;
  multiple?: boolean;
  accept?: string;
  capture?: 'environment';
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

/** The browser's own control, in the look of a button; its focus shows on the button. */
function FileButton({ label, icon, ...input }: FileButtonProps) {
  return (
    <label className={`g-file-button fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left ${icon}`}>
      {label}
      <input type="file" className="g-visually-hidden" {...input} />
    </label>
  );
}

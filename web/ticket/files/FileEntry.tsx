import type { ReactNode } from 'react';
import { fileAddress } from '../../api/files';
import type { AttachmentResource } from '../../api/resources';
import { bytesOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Badge } from '../../ui/dsfr';
import { fileTexts } from './texts';

/** A file of a ticket: to download, an image also to look at; or why neither is possible. */
export function FileEntry({ file, children }: { file: AttachmentResource; children?: ReactNode }) {
  const t = useTexts(fileTexts);
  const { language } = useLanguage();
  const { id, name, bytes, state, isImage } = file;
  return (
    <>
      {state === 'available' ? (
        <a href={fileAddress(id)} download={name}>
          {name}
        </a>
      ) : (
        <span>{name}</span>
      )}{' '}
      <span className="g-muted">
        {bytesOf(bytes, language)}
        {children}
      </span>{' '}
      {state === 'available' && isImage && (
        <a href={fileAddress(id, { inline: true })} target="_blank" rel="noopener" title={t.seeInNewWindow(name)}>
          {t.see}
        </a>
      )}
      {state === 'waiting' && (
        <Badge as="span" small severity="info">
          {t.beingScanned}
        </Badge>
      )}
      {state === 'infected' && (
        <Badge as="span" small severity="error">
          {t.infected}
        </Badge>
      )}
    </>
  );
}

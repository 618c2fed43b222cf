import { useState } from 'react';
import type { Language } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { Button, Checkbox, Input } from '../../ui/dsfr';
import type { Content } from '../data';
import { editorTexts } from './editorTexts';
import type { SendImage } from './ImageDialog';
import { MarkdownField } from './MarkdownField';
import { Preview } from './Preview';

interface TextFieldsProps {
  language: Language;
  content: Content;
  change(changes: Partial<Content>): void;
  sendImage: SendImage;
}

const EMPTY = { title: '', summary: '', body: '' };

/** Title, summary and text in one language; English only for who wants it. */
export function TextFields({ language, content, change, sendImage }: TextFieldsProps) {
  const t = useTexts(editorTexts);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const written = content[language];
  const name = t.languages[language];
  const write = (changes: Partial<typeof EMPTY>) => change({ [language]: { ...EMPTY, ...written, ...changes } });
  return (
    <fieldset className="g-language">
      <legend className="fr-h5">{name}</legend>
      {language === 'en' && (
        <Checkbox
          small
          options={[
            {
              label: t.hasEnglish,
              hintText: t.hasEnglishHint,
              nativeInputProps: {
                checked: written !== null,
                onChange: ({ target }) => change({ en: target.checked ? EMPTY : null }),
              },
            },
          ]}
        />
      )}
      {written && (
        <>
          <Input
            label={t.titleIn(name)}
            hintText={t.titleHint}
            nativeInputProps={{
              value: written.title,
              lang: language,
              required: true,
              pattern: '.*\\S.*',
              maxLength: 150,
              onChange: ({ target }) => write({ title: target.value }),
            }}
          />
          <Input
            label={t.summaryIn(name)}
            hintText={t.summaryHint}
            textArea
            nativeTextAreaProps={{
              value: written.summary,
              lang: language,
              required: true,
              rows: 3,
              maxLength: 500,
              onChange: ({ target }) => write({ summary: target.value }),
            }}
          />
          <MarkdownField
            label={t.bodyIn(name)}
            value={written.body}
            language={language}
            sendImage={sendImage}
            onChange={(body) => write({ body })}
          />
          <Button priority="tertiary" size="small" className="fr-mb-2w" onClick={() => setIsPreviewed(true)}>
            {t.preview(name)}
          </Button>
          {isPreviewed && (
            <Dialog title={written.title || t.preview(name)} onClose={() => setIsPreviewed(false)}>
              <Preview markdown={written.body} language={language} />
            </Dialog>
          )}
        </>
      )}
    </fieldset>
  );
}

import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { call } from '../api/client';
import type { Me } from '../api/resources';
import { useKnowMe, useMe } from '../app/session';
import { useTexts } from '../i18n/language';
import { Subscription } from '../outages/Subscription';
import { Answers } from '../ui/Answers';
import { Button, Checkbox, Input, RadioButtons } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Page } from '../ui/Page';
import { Said } from '../ui/Said';
import { Absences } from './absences/Absences';
import { Sessions } from './Sessions';
import { accountTexts } from './texts';

export function Profile() {
  const t = useTexts(accountTexts).profile;
  const me = useMe();
  return (
    <Page title={t.title} above={[]}>
      <div className="g-stack g-narrow">
        <Answers
          of={[
            [t.login, me.login],
            [t.address, me.address],
          ]}
        />
        <Preferences me={me} />
        <Subscription />
        <Absences me={me} />
        <Sessions accountId={me.id} />
      </div>
    </Page>
  );
}

function Preferences({ me }: { me: Me }) {
  const t = useTexts(accountTexts).profile;
  const saved = useMutation({
    mutationFn: async (body: object) => (await call<Me>('PATCH', '/me', { body })).data,
    onSuccess: useKnowMe(),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    saved.mutate({
      language: form.get('language'),
      room: String(form.get('room')).trim() || null,
      wantsMail: form.has('wantsMail'),
    });
  };
  return (
    <form onSubmit={submit} aria-labelledby="preferences" className="g-panel">
      <h2 id="preferences" className="fr-h5">
        {t.preferences}
      </h2>
      <RadioButtons
        legend={t.language}
        name="language"
        orientation="horizontal"
        options={[
          { label: 'Français', nativeInputProps: { value: 'fr', defaultChecked: me.language === 'fr' } },
          { label: 'English', nativeInputProps: { value: 'en', defaultChecked: me.language === 'en' } },
        ]}
      />
      <Input
        label={t.room}
        hintText={t.roomHint}
        nativeInputProps={{ name: 'room', defaultValue: me.room ?? '', maxLength: 60 }}
      />
      <Checkbox
        options={[
          {
            label: t.mail,
            hintText: t.mailHint,
            nativeInputProps: { name: 'wantsMail', defaultChecked: me.wantsMail },
          },
        ]}
      />
      {saved.error && <FaultNotice fault={saved.error} />}
      <Button type="submit" className="fr-mt-2w" disabled={saved.isPending}>
        {t.save}
      </Button>
      <Said>{saved.isSuccess && t.saved}</Said>
    </form>
  );
}

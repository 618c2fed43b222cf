import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { fold } from '../../../domain/knowledge/words';
import { call } from '../../api/client';
import { useTexts } from '../../i18n/language';
import { Button, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { AdminPage } from '../AdminPage';
import { SECTIONS } from '../sections';
import { InPolicy } from './InPolicy';
import { factsOf, type ServiceFacts, ServiceFields } from './ServiceFields';
import { serviceTexts } from './texts';

/** A service that is not offered yet: its sheet is written next. */
export function NewService() {
  const t = useTexts(serviceTexts);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: (body: ServiceFacts & { id: string }) => call('POST', '/services', { body }),
    onSuccess: async (_service, { id }) => {
      await cache.invalidateQueries({ queryKey: ['desk', 'services'] });
      await navigate(`${SECTIONS.services}/${id}/nouvelle`, { replace: true });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({ id: String(form.get('id')), ...factsOf(form) });
  };
  return (
    <AdminPage section="services" title={t.create}>
      <p>{t.createHint}</p>
      <InPolicy />
      <form onSubmit={submit} className="g-stack g-fields">
        <ServiceFields onName={setName} />
        <Input
          label={t.code}
          hintText={t.codeHint}
          nativeInputProps={{
            name: 'id',
            value: typed ?? codeOf(name),
            required: true,
            maxLength: MAX_CODE_LENGTH,
            pattern: '[a-z0-9][a-z0-9\\-]+',
            autoCapitalize: 'none',
            autoComplete: 'off',
            onChange: ({ target }) => setTyped(target.value),
          }}
        />
        {create.error && <FaultNotice fault={create.error} />}
        <Button type="submit" disabled={create.isPending}>
          {t.createAndWrite}
        </Button>
      </form>
    </AdminPage>
  );
}

const MAX_CODE_LENGTH = 60;

/** « Clé d’authentification » → `cle-d-authentification` */
const codeOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_CODE_LENGTH)
    .replace(/^-|-$/g, '');

import { ROLES } from '../../../domain/words';
import type { Account } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Checkbox, Input, Select } from '../../ui/dsfr';
import { accountTexts } from './texts';

type Filled = Pick<Account, 'name' | 'address' | 'language' | 'establishmentId' | 'roles' | 'phones'>;

/** What an account is, created or changed. */
export function AccountFields({ account, roleFault }: { account?: Filled; roleFault: string | null }) {
  const t = useTexts(accountTexts);
  const { role } = useTexts(words);
  return (
    <>
      <Input
        label={t.given}
        nativeInputProps={{ name: 'given', defaultValue: account?.name.given, required: true, maxLength: 100 }}
      />
      <Input
        label={t.family}
        nativeInputProps={{ name: 'family', defaultValue: account?.name.family, required: true, maxLength: 100 }}
      />
      <Input
        label={t.address}
        nativeInputProps={{
          name: 'address',
          type: 'email',
          defaultValue: account?.address,
          required: true,
          maxLength: 254,
        }}
      />
      <Input
        label={t.establishmentCode}
        hintText={t.establishmentHint}
        nativeInputProps={{
          name: 'establishmentId',
          defaultValue: account?.establishmentId ?? '',
          pattern: '\\d{7}[A-Za-z]',
          maxLength: 8,
        }}
      />
      <Input
        label={t.phones}
        hintText={t.phonesHint}
        nativeInputProps={{ name: 'phones', defaultValue: account?.phones.join(', '), maxLength: 200 }}
      />
      <Select label={t.language} nativeSelectProps={{ name: 'language', defaultValue: account?.language ?? 'fr' }}>
        <option value="fr">{t.languages.fr}</option>
        <option value="en">{t.languages.en}</option>
      </Select>
      <Checkbox
        legend={t.roles}
        state={roleFault ? 'error' : 'default'}
        stateRelatedMessage={roleFault}
        options={ROLES.map((one) => ({
          label: role[one],
          nativeInputProps: {
            name: 'roles',
            value: one,
            defaultChecked: account ? account.roles.includes(one) : one === 'requester',
          },
        }))}
      />
    </>
  );
}

/** What the fields hold, as the API takes it. */
export function bodyOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: { given: text('given'), family: text('family') },
    address: text('address'),
    language: text('language'),
    establishmentId: text('establishmentId').toUpperCase() || null,
    phones: text('phones')
      .split(/[,;]/)
      .map((it) => it.trim())
      .filter((it) => it !== ''),
    roles: form.getAll('roles').map(String),
  };
}

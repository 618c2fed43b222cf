import { type ComponentProps, useState } from 'react';
import { useTexts } from '../i18n/language';
import { Checkbox, Input } from '../ui/dsfr';
import { accountTexts } from './texts';

export function LoginInput() {
  const t = useTexts(accountTexts).signIn;
  return (
    <Input
      label={t.login}
      nativeInputProps={{
        name: 'login',
        autoComplete: 'username',
        autoCapitalize: 'none',
        required: true,
        maxLength: 100,
      }}
    />
  );
}

type InputProps = Extract<ComponentProps<typeof Input>, { textArea?: false }>;

/** A password, which one may have a look at. */
export function PasswordInput({ nativeInputProps, ...input }: InputProps) {
  const t = useTexts(accountTexts).signIn;
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Input
        {...input}
        nativeInputProps={{
          name: 'password',
          type: isShown ? 'text' : 'password',
          required: true,
          ...nativeInputProps,
        }}
      />
      <Checkbox
        options={[
          { label: t.show, nativeInputProps: { checked: isShown, onChange: () => setIsShown((shown) => !shown) } },
        ]}
      />
    </>
  );
}

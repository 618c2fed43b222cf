import DsfrButton, { type ButtonProps } from '@codegouvfr/react-dsfr/Button';

/** The design system's, which left to itself would send the form it stands in: here only `type="submit"` does. */
export function Button(props: ButtonProps) {
  return props.linkProps ? <DsfrButton {...props} /> : <DsfrButton {...props} type={props.type ?? 'button'} />;
}

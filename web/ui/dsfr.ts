/** What the pages use of the State's design system as it is. Nothing outside `ui/` imports it (docs/adr/0010-pages.md). */
export { Accordion } from '@codegouvfr/react-dsfr/Accordion';
export { Alert } from '@codegouvfr/react-dsfr/Alert';
export { Badge } from '@codegouvfr/react-dsfr/Badge';
export { CallOut } from '@codegouvfr/react-dsfr/CallOut';
export { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
export { Input } from '@codegouvfr/react-dsfr/Input';
export { Notice } from '@codegouvfr/react-dsfr/Notice';
export { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
export { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
export { Select } from '@codegouvfr/react-dsfr/Select';
export { Stepper } from '@codegouvfr/react-dsfr/Stepper';
export { Tag } from '@codegouvfr/react-dsfr/Tag';
export { Tile } from '@codegouvfr/react-dsfr/Tile';
export { ToggleSwitch } from '@codegouvfr/react-dsfr/ToggleSwitch';
export { Button } from './Button';

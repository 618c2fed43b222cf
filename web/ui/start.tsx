import { setLink } from '@codegouvfr/react-dsfr/link';
import { startReactDsfr } from '@codegouvfr/react-dsfr/spa';
import type { Language } from '../api/resources';
import { useLanguage } from '../i18n/language';
import { Link } from './Link';
import '@codegouvfr/react-dsfr/dsfr/dsfr.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-system/icons-system.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-user/icons-user.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-communication/icons-communication.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-document/icons-document.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-device/icons-device.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons-editor/icons-editor.main.min.css';
import './guichet.css';

/** Styles, links of the router, and the scheme of colours: the reader's own choice, or their system's. */
export function startDesignSystem(): void {
  setLink({ Link });
  startReactDsfr({ defaultColorScheme: 'system', useLang: (): Language => useLanguage().language });
}

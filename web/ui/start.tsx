import { setLink } from '@codegouvfr/react-dsfr/link';
import { startReactDsfr } from '@codegouvfr/react-dsfr/spa';
import type { Language } from '../api/resources';
import { useLanguage } from '../i18n/language';
import { Link } from './Link';
import './dsfr.css';
import '@codegouvfr/react-dsfr/dsfr/utility/icons/icons.main.css';
import './guichet.css';
import './portal.css';
import './console.css';
import './work.css';
import './last.css';

/** Styles, links of the router, and the scheme of colours: the reader's own choice, or their system's. */
export function startDesignSystem(): void {
  setLink({ Link });
  startReactDsfr({ defaultColorScheme: 'system', useLang: (): Language => useLanguage().language });
}

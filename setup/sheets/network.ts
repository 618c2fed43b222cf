import { ON_MACHINE, sheetOf } from './sheet';

export const networkSheets = {
  wifi: sheetOf({
    definition: {
      fr: 'Le réseau sans fil des établissements, pour les personnels et les équipements déclarés.',
      en: 'The wireless network of establishments, for staff and for registered devices.',
    },
    contents: {
      fr: '- Connexion impossible ou lente.\n- Zone mal couverte.\n- Ouverture d’un accès pour un événement.',
      en: '- No connection, or a slow one.\n- A place that is badly covered.\n- Access for an event.',
    },
    help: ON_MACHINE,
    result: {
      fr: 'Les équipements déclarés se connectent dans les zones couvertes.',
      en: 'Registered devices connect where there is coverage.',
    },
    keywords: { fr: ['Wi-Fi', 'sans fil', 'réseau', 'borne', 'débit'], en: ['Wi-Fi', 'wireless', 'network', 'speed'] },
  }),
  internet: sheetOf({
    definition: {
      fr: 'L’accès à Internet de l’établissement et son filtrage.',
      en: 'The establishment’s access to the Internet, and its filtering.',
    },
    contents: {
      fr: '- Coupure ou lenteur.\n- Site bloqué à tort, ou à bloquer.\n- Raccordement d’une nouvelle salle.',
      en: '- No access, or a slow one.\n- A site blocked wrongly, or to be blocked.\n- Connection of a new room.',
    },
    result: { fr: 'L’établissement accède à Internet.', en: 'The establishment reaches the Internet.' },
    keywords: {
      fr: ['Internet', 'réseau', 'coupure', 'filtrage', 'site bloqué', 'fibre'],
      en: ['Internet', 'network', 'outage', 'filter', 'blocked site', 'fibre'],
    },
  }),
  telephonie: sheetOf({
    definition: {
      fr: 'Les postes téléphoniques et le standard de l’établissement.',
      en: 'The telephones and the exchange of the establishment.',
    },
    contents: {
      fr: '- Poste muet, appels impossibles.\n- Renvoi, messagerie vocale, annuaire.\n- Ajout ou déplacement d’un poste.',
      en: '- A silent telephone, no calls.\n- Forwarding, voice mail, directory.\n- A telephone more, or moved.',
    },
    result: { fr: 'L’établissement appelle et peut être appelé.', en: 'The establishment calls and can be called.' },
    keywords: {
      fr: ['téléphone', 'standard', 'ligne', 'renvoi', 'messagerie vocale'],
      en: ['telephone', 'exchange', 'line', 'forwarding', 'voice mail'],
    },
  }),
};

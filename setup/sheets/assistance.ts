import type { ServiceSheet } from '../../domain/catalogue/sheet';
import { COMMITMENTS } from '../../domain/commitments/commitment';

/** The sheet of the desk itself. Its commitments are the figures that the supervisors' page measures. */
export const assistance: ServiceSheet = {
  parts: {
    nature: {
      fr: 'Service de support aux utilisateurs, rendu par le guichet unique de la direction des systèmes d’information.',
      en: 'User support, given by the single desk of the IT department.',
    },
    definition: {
      fr: 'Un seul point d’entrée pour signaler un incident, demander un service, poser une question ou faire une réclamation. Chaque demande devient un ticket, suivi de son ouverture à sa clôture.',
      en: 'One place to report an incident, request a service, ask a question or make a complaint. Each becomes a ticket, followed from its opening to its closure.',
    },
    contents: {
      fr: 'Pour chaque ticket, le guichet :\n\n- l’enregistre, vous en donne le numéro et vous écrit à son ouverture ;\n- apporte une première réponse, ou l’escalade vers une équipe d’experts ou de proximité, selon un parcours formel conforme à ITIL ;\n- vous tient informé de chaque étape en ligne ;\n- vous écrit à sa clôture.\n\nLe guichet publie aussi la documentation, les questions fréquentes et la façon de signaler un problème.',
      en: 'For each ticket, the desk:\n\n- registers it, gives you its number and writes to you when it is opened;\n- gives a first answer, or escalates it to a team of experts or of the field, along a formal path that respects ITIL;\n- keeps you informed of each step online;\n- writes to you when it is closed.\n\nThe desk also publishes the documentation, the frequent questions and how to report a problem.',
    },
    forWhom: {
      fr: 'Tous les personnels de l’académie : écoles, collèges et lycées, services académiques.',
      en: 'All staff of the academy: schools, collèges and lycées, offices.',
    },
    prerequisites: {
      fr: '- Un compte académique : identifiant et mot de passe.\n- Pour une panne de poste de travail : un poste conforme à la charte académique.',
      en: '- An academic account: login and password.\n- For a fault of a workstation: a workstation that conforms to the academic charter.',
    },
    help: {
      fr: 'Au premier niveau :\n\n- par téléphone ;\n- par courriel ;\n- pour les collèges et lycées (EPLE), par prise en main à distance du poste, uniquement après un accord formel, que vous pouvez retirer à tout moment.\n\nÀ l’initiative du guichet, un rendez-vous peut être proposé pour un examen plus approfondi, et un technicien ou un expert peut se déplacer sur place.',
      en: 'At first line:\n\n- by phone;\n- by mail;\n- for collèges and lycées (EPLE), by remote takeover of the workstation, only after a formal consent, which you may withdraw at any time.\n\nOn the desk’s initiative an appointment may be proposed for a closer look, and a technician or an expert may come on site.',
    },
    result: {
      fr: 'Le service est rétabli ou la demande satisfaite, et vous l’avez confirmé. Si la solution ne convient pas, vous la refusez et le ticket reprend son cours.',
      en: 'The service is restored or the request fulfilled, and you have confirmed it. If the solution does not suit you, you refuse it and the ticket goes on.',
    },
  },
  keywords: {
    fr: ['assistance', 'guichet unique', 'support', 'ticket', 'incident', 'demande', 'réclamation', 'escalade'],
    en: ['assistance', 'single desk', 'support', 'ticket', 'incident', 'request', 'complaint', 'escalation'],
  },
  commitments: [...COMMITMENTS],
  audience: ['everyone'],
  form: null,
};

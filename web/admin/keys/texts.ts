import type { z } from 'zod';
import type { newKeyBody } from '../../../api/schemas/people';
import { texts } from '../../i18n/language';

type Scope = z.input<typeof newKeyBody>['scopes'][number];

const scope = { read: 'Lire les demandes', open: 'Ouvrir des demandes', act: 'Agir sur les demandes' } satisfies Record<
  Scope,
  string
>;

export const SCOPES = Object.keys(scope) as Scope[];

export const keyTexts = texts(
  {
    caption: 'Clés d’accès',
    none: 'Aucune clé. Créez-en une pour qu’une application ouvre et suive des demandes.',
    label: 'Nom',
    labelHint: 'Ce à quoi la clé sert, par exemple « Supervision réseau ».',
    account: 'Compte de l’application',
    accountHint: 'Un compte qui a le rôle « Application » : la clé agit en son nom.',
    chosen: (name: string) => `Compte choisi : ${name}`,
    accountMissing: 'Choisissez le compte de l’application.',
    scopes: 'Ce que la clé permet',
    scope,
    scopeMissing: 'Choisissez au moins un usage.',
    created: 'Créée',
    lastUsed: 'Dernier usage',
    expires: 'Expire',
    expiresHint: 'Facultatif : à cette date la clé ne sert plus.',
    never: 'Jamais',
    create: 'Créer une clé',
    revoke: 'Révoquer',
    revokeOf: (label: string) => `Révoquer la clé « ${label} »`,
    revokeQuestion: (label: string) =>
      `Révoquer la clé « ${label} » ? L’application qui s’en sert est refusée aussitôt. C’est sans retour.`,
    revoked: 'La clé est révoquée.',
    shownOnce: 'Votre nouvelle clé',
    once: 'Notez-la maintenant, dans le coffre de l’application : elle ne sera plus jamais montrée.',
    copy: 'Copier la clé',
    copied: 'La clé est copiée.',
    notCopied: 'La copie n’est pas possible ici : sélectionnez la clé et copiez-la.',
    noted: 'Je l’ai notée',
  },
  {
    caption: 'API keys',
    none: 'No key. Create one for an application to open and follow tickets.',
    label: 'Name',
    labelHint: 'What the key is for, for instance “Network monitoring”.',
    account: 'Account of the application',
    accountHint: 'An account with the role “Application”: the key acts in its name.',
    chosen: (name) => `Chosen account: ${name}`,
    accountMissing: 'Choose the account of the application.',
    scopes: 'What the key allows',
    scope: { read: 'Read tickets', open: 'Open tickets', act: 'Act on tickets' },
    scopeMissing: 'Choose one use at least.',
    created: 'Created',
    lastUsed: 'Last used',
    expires: 'Expires',
    expiresHint: 'Optional: from that day on the key is of no use.',
    never: 'Never',
    create: 'Create a key',
    revoke: 'Revoke',
    revokeOf: (label) => `Revoke the key “${label}”`,
    revokeQuestion: (label) =>
      `Revoke the key “${label}”? The application that uses it is refused at once. It cannot be taken back.`,
    revoked: 'The key is revoked.',
    shownOnce: 'Your new key',
    once: 'Note it now, in the application’s safe: it will never be shown again.',
    copy: 'Copy the key',
    copied: 'The key is copied.',
    notCopied: 'Copying is not possible here: select the key and copy it.',
    noted: 'I have noted it',
  },
);

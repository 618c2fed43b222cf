import { isUnavailable } from '../../store/errors';

/** Why a mailbox is not read, as operators see it: never a server's words, which quote. */
const FAULTS = [
  'authentication',
  'tokenCommand',
  'tls',
  'unreachable',
  'timeout',
  'connectionLost',
  'folderMissing',
  'readOnly',
  'moveFailed',
  'mailUnavailable',
  'storeUnavailable',
  'failed',
] as const;
export type ImapFaultCode = (typeof FAULTS)[number];

export class ImapFault extends Error {
  override readonly name = 'ImapFault';

  constructor(
    readonly code: ImapFaultCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

const BY_CODE: Record<string, ImapFaultCode> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  CONNECT_TIMEOUT: 'unreachable',
  GREETING_TIMEOUT: 'unreachable',
  UPGRADE_TIMEOUT: 'tls',
  ETIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connectionLost',
  EPIPE: 'connectionLost',
  NoConnection: 'connectionLost',
  EConnectionClosed: 'connectionLost',
  StateLogout: 'connectionLost',
  ClosedAfterConnectText: 'connectionLost',
  ClosedAfterConnectTLS: 'connectionLost',
};

export function faultOf(error: unknown): ImapFaultCode {
  if (error instanceof ImapFault) return error.code;
  if (isUnavailable(error)) return 'storeUnavailable';
  const { code, authenticationFailed, tlsFailed, mailboxMissing } = error as {
    code?: unknown;
    authenticationFailed?: boolean;
    tlsFailed?: boolean;
    mailboxMissing?: boolean;
  };
  if (authenticationFailed) return 'authentication';
  if (mailboxMissing) return 'folderMissing';
  const name = typeof code === 'string' ? code : '';
  if (tlsFailed || /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(name)) return BY_CODE[name] ?? 'tls';
  return BY_CODE[name] ?? 'failed';
}

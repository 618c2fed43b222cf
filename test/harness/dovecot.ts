import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type FetchMessageObject, ImapFlow } from 'imapflow';
import type { MailboxSettings } from '../../config/mailIn';
import { choosePorts, somewhere } from '../../dev/engines/ports';
import { launch, type Running, ready } from '../../dev/engines/processes';
import { describeWith } from './describeWith';

const DOVECOT = '/usr/sbin/dovecot';
const PASSWORD = 'the-password-of-every-account';
/** Who owns the mails when the tests run as root, whom dovecot serves no mail. */
const NOBODY = 65_534;

const me = os.userInfo();
const owner = me.uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid: me.uid, gid: me.gid };
/** Its own helpers, who are users of the system where root starts it. */
const helpers = me.uid === 0 ? '' : `default_login_user = ${me.username}\ndefault_internal_user = ${me.username}`;

interface Ports {
  imap: number;
  imaps: number;
}

const config = (dataDir: string, { imap, imaps }: Ports, introspectionUrl: string): string => `
protocols = imap
base_dir = ${dataDir}/run
state_dir = ${dataDir}/run
log_path = /dev/stderr
listen = 127.0.0.1
${helpers}
ssl = yes
ssl_cert = <${dataDir}/certificate.pem
ssl_key = <${dataDir}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain${introspectionUrl ? ' xoauth2' : ''}
mail_location = maildir:${dataDir}/mail/%u
first_valid_uid = 1
mail_max_userip_connections = 100
passdb {
  driver = static
  mechanisms = plain
  args = password=${PASSWORD}
}
${introspectionUrl ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${dataDir}/oauth2.conf\n}` : ''}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${dataDir}/mail/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
  }
}
`;

const oauth2 = (introspectionUrl: string): string => `
introspection_mode = get
introspection_url = ${introspectionUrl}
username_attribute = username
active_attribute = active
active_value = true
`;

/** A real IMAP server of the test's own, in a folder of its own. Any account exists once it gets a mail. */
export class Dovecot {
  private running: Running | null = null;
  private delivered = 0;

  private constructor(
    private readonly dataDir: string,
    readonly ports: Ports,
  ) {}

  static async start({ introspectionUrl = '' } = {}): Promise<Dovecot> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'guichet-dovecot-'));
    const from = somewhere();
    const ports = await choosePorts({ imap: from, imaps: from });
    chmodSync(dataDir, 0o755);
    mkdirSync(path.join(dataDir, 'mail'));
    chownSync(path.join(dataDir, 'mail'), owner.uid, owner.gid);
    signItself(dataDir);
    writeFileSync(path.join(dataDir, 'oauth2.conf'), oauth2(introspectionUrl));
    writeFileSync(path.join(dataDir, 'dovecot.conf'), config(dataDir, ports, introspectionUrl));
    const server = new Dovecot(dataDir, ports);
    await server.comeBack();
    return server;
  }

  async comeBack(): Promise<void> {
    const { dataDir } = this;
    const args = ['-F', '-c', path.join(dataDir, 'dovecot.conf')];
    this.running = launch({ name: 'dovecot', command: DOVECOT, args, dataDir });
    await ready(this.running, () => this.as('somebody', async () => {}));
  }

  async goAway(): Promise<void> {
    await this.running?.stop();
    this.running = null;
  }

  async remove(): Promise<void> {
    await this.goAway();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  settings(user: string, changes: Partial<MailboxSettings> = {}): MailboxSettings {
    return {
      id: `${user}@127.0.0.1/INBOX`,
      address: `${user}@desk.example`,
      host: '127.0.0.1',
      port: this.ports.imap,
      encryption: 'none',
      user,
      password: PASSWORD,
      folder: 'INBOX',
      ...changes,
    };
  }

  /** As a delivery agent does, whether the server runs or not; in order. */
  deliver(user: string, ...mails: string[]): void {
    const folder = path.join(this.dataDir, 'mail', user);
    for (const part of ['', 'new', 'cur', 'tmp']) {
      const place = path.join(folder, part);
      if (existsSync(place)) continue;
      mkdirSync(place, { recursive: true });
      chownSync(place, owner.uid, owner.gid);
    }
    for (const mail of mails) {
      this.delivered += 1;
      const file = path.join(folder, 'new', `${1_700_000_000 + this.delivered}.M1P1.test`);
      writeFileSync(file, mail);
      chownSync(file, owner.uid, owner.gid);
    }
  }

  /** While it is away: what it knew of the folder is gone, so that it counts anew under another UIDVALIDITY. */
  forgetNumbers(user: string): void {
    const folder = path.join(this.dataDir, 'mail', user);
    for (const name of readdirSync(folder)) if (/^dovecot[-.]/.test(name)) rmSync(path.join(folder, name));
  }

  async as<T>(user: string, act: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user, pass: PASSWORD };
    const client = new ImapFlow({ host: '127.0.0.1', port: this.ports.imap, auth, doSTARTTLS: false, logger: false });
    client.on('error', () => {});
    await client.connect();
    try {
      return await act(client);
    } finally {
      client.close();
    }
  }

  /** What is in a folder; nothing when there is none. */
  mails(user: string, folder = 'INBOX'): Promise<FetchMessageObject[]> {
    return this.as(user, async (client) => {
      if (!(await client.status(folder, { messages: true }).catch(() => false))) return [];
      const { exists } = await client.mailboxOpen(folder, { readOnly: true });
      return exists === 0 ? [] : client.fetchAll('1:*', { uid: true, flags: true, envelope: true, size: true });
    });
  }

  count(user: string): Promise<number> {
    return this.as(user, async (client) => {
      const status = await client.status('INBOX', { messages: true });
      return status ? (status.messages ?? 0) : 0;
    });
  }

  async subjects(user: string, folder = 'INBOX'): Promise<string[]> {
    return (await this.mails(user, folder)).map(({ envelope }) => envelope?.subject ?? '');
  }
}

function signItself(dataDir: string): void {
  const files = ['-keyout', path.join(dataDir, 'key.pem'), '-out', path.join(dataDir, 'certificate.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...key, ...files, ...name], { stdio: 'ignore' });
}

export const describeWithDovecot = (name: string, define: () => void): void =>
  describeWith({ program: DOVECOT, debian: 'dovecot-imapd' }, name, define);

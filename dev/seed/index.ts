import { createHmac } from 'node:crypto';
import { hashPassword } from '../../api/auth/passwords';
import type { Instant } from '../../domain/time';
import type { Role } from '../../domain/words';
import { plantDeskData } from '../../setup/deskData';
import { insertMissing } from '../../store/insertMissing';
import type { Credential } from '../../store/models/credentials';
import { openStore, type Store } from '../../store/store';
import { keepToken } from '../../store/tokens';
import { plantArticles } from './articles';
import { establishments } from './establishments';
import { absenceOf, groups } from './groups';
import { outagesAt } from './outages';
import { accounts } from './people';
import { workstationsAt } from './workstations';

/** A demonstration account as `desk.json` shows it. */
export interface DeskAccount {
  login: string;
  role: Role;
  groups: string[];
  /** UAI code. */
  establishment: string | null;
  password: string;
  token: string;
}

/** Counts up with what is planted, so that a desk gets what is new once, and keeps what was changed or removed by hand. */
const SEED_VERSION = 8;
const PASSWORD = 'guichet-demo';

/**
 * Plants the demonstration data where it is missing. The accounts' tokens are made from the secret and the login: the same
 * at every start, and kept in the store as hashes only.
 */
export async function seed(mongodbUri: string, { secret }: { secret: string }): Promise<{ accounts: DeskAccount[] }> {
  const store = await openStore(mongodbUri);
  try {
    await plant(store);
    return { accounts: await giveTokens(store, secret) };
  } finally {
    await store.close();
  }
}

async function plant(store: Store): Promise<void> {
  const { models } = store;
  const planted = await models.settings.findById('seed').lean();
  if (planted && Number(planted.value) >= SEED_VERSION) return;
  const now = Date.now();
  await insertMissing(models.establishments, establishments);
  await insertMissing(
    models.accounts,
    accounts.map((account) => ({ ...account, absences: absenceOf(account.login, now) })),
  );
  await insertMissing(models.credentials, await credentials(now));
  await plantDeskData(store, now, groups);
  await insertMissing(models.outages, outagesAt(now));
  await plantArticles(store, now);
  await insertMissing(models.workstations, workstationsAt(now));
  await models.settings.updateOne({ _id: 'seed' }, { $set: { value: SEED_VERSION } }, { upsert: true });
}

/** One hash for all: sixty would slow the start, and everybody may know the password. */
async function credentials(now: Instant): Promise<Credential[]> {
  const hash = await hashPassword(PASSWORD);
  return accounts.map(({ _id }) => ({ _id, hash, changedAt: now, knownAddresses: [] }));
}

/** Tokens for the accounts that are there, as they are now. */
async function giveTokens(store: Store, secret: string): Promise<DeskAccount[]> {
  const { models } = store;
  const [known, teams] = await Promise.all([
    models.accounts.find({ active: true }).lean(),
    models.groups.find().sort({ _id: 1 }).lean(),
  ]);
  const byId = new Map(known.map((account) => [account._id, account]));
  const present = accounts.flatMap(({ _id }) => byId.get(_id) ?? []);
  return Promise.all(
    present.map(async ({ _id, login, roles, establishmentId }) => {
      const token = tokenOf(login, secret);
      await keepToken(store, token, _id, { label: 'demo' });
      return {
        login,
        role: roles[0] ?? 'requester',
        groups: teams.filter(({ members }) => members.includes(_id)).map((team) => team._id),
        establishment: establishmentId,
        password: PASSWORD,
        token,
      };
    }),
  );
}

const tokenOf = (login: string, secret: string): string =>
  `gct_${createHmac('sha256', secret).update(`demo token of ${login}`).digest('base64url')}`;

import type { BrowserContext } from 'playwright-core';
import { accountOf, type BenchDesk } from './desk';

/** Not by the page, which would leave its files in the cache. */
export async function signIn({ request }: BrowserContext, desk: BenchDesk, login: string): Promise<void> {
  const { password } = accountOf(desk, login);
  const answer = await request.post(`${desk.url}/api/v1/session`, { data: { login, password } });
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()}`);
}

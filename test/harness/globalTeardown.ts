import { engines } from './engines';

export default async function globalTeardown(): Promise<void> {
  await engines.stack?.stop();
}

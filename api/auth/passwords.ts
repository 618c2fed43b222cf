import { hash, verify } from '@node-rs/argon2';

/** Argon2id, as OWASP advises it. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No password has it; it costs what a real one costs, so that an account without a password answers no sooner. */
const NOBODYS_HASH = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const MIN_LENGTH = 12;
export const MAX_LENGTH = 200;

/** The same password typed on another keyboard may arrive as other code points. */
const normal = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

/** Takes as long without a hash. */
export const isPassword = (expected: string | undefined, given: string): Promise<boolean> =>
  verify(expected ?? NOBODYS_HASH, normal(given));

/** Length is what makes a password strong; the longest is a bound on our work. */
export function isTooWeak(password: string, login: string): boolean {
  const { length } = [...normal(password)];
  return length < MIN_LENGTH || length > MAX_LENGTH || normal(password).toLowerCase() === login.toLowerCase();
}

import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits behind a prefix that says what they open. */
export const newSecret = (prefix: string): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** They are 256 random bits: no salt and no slow hash is needed to keep them unguessable. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

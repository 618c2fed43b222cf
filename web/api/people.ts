import type { z } from 'zod';
import type { meSchema } from '../../api/schemas/me';

export type Me = z.output<typeof meSchema>;

export type Session = { me: Me; csrfToken: string; expiresAt: string } | { me: null };

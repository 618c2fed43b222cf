/** `npm run docs:access`: writes the pages of `docs/` that are made from the code. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessPage } from './accessPage';
import { root } from './env';

writeFileSync(path.join(root, 'docs', 'access.md'), accessPage());

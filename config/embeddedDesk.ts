import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the embedded desk of this folder is found while it runs: the operator's commands go there unless told otherwise. */
export function embeddedDesk(): NodeJS.ProcessEnv {
  const file = path.join(process.env.DATA_DIR ?? '.data', 'desk.json');
  if (!existsSync(file)) return {};
  const { temporal, mongodb } = JSON.parse(readFileSync(file, 'utf8')) as { temporal: string; mongodb: string };
  return { TEMPORAL_ADDRESS: temporal, MONGODB_URI: mongodb };
}

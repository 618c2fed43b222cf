import { parseArgs } from 'node:util';
import { DEFAULT_PBX } from '../../domain/calls/call';

/** What both commands take. Throws an error that says how they are called. */
export function readArguments(args: string[], usage: string): { pbx: string; files: string[] } {
  try {
    const options = { pbx: { type: 'string', default: DEFAULT_PBX } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length > 0 && PBX_NAME.test(values.pbx)) return { pbx: values.pbx, files: positionals };
  } catch {
    // What is wrong with them shows by how they should be.
  }
  throw new Error(usage);
}

const PBX_NAME = /^[\w.-]{1,50}$/;

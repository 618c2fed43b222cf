import { define, mixed, string } from './schema';

/** What the desk remembers about itself. */
export interface Setting {
  _id: string;
  value: unknown;
}

export const settingSchema = define<Setting>({ _id: string, value: mixed });

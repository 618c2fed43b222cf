import { define, number, string } from './schema';

/** How many numbers a year has given out. */
export interface Counter {
  _id: string;
  value: number;
}

export const counterSchema = define<Counter>({ _id: string, value: number });

import { define, number, string } from './schema';

/** What is counted one by one: the numbers that a year has given out. */
export interface Counter {
  _id: string;
  value: number;
}

export const counterSchema = define<Counter>({ _id: string, value: number });

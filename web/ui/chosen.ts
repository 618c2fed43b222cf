/** What is chosen once one more is pressed: one that was there is there no more. */
export const toggled = <T>(chosen: readonly T[], one: T): T[] =>
  chosen.includes(one) ? chosen.filter((it) => it !== one) : [...chosen, one];

/** Words that are typed between commas, once each. */
export const commaWords = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

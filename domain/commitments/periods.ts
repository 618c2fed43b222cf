export const PERIODS = ['day', 'week', 'month', 'schoolYear'] as const;
export type Period = (typeof PERIODS)[number];

/** The keys of what is read of workstations and their conformity. */
export const JUDGED = [['admin', '/workstations'], ['admin', '/workstation-figures'], ['workstations']] as const;

/** The rulers the desk is measured with: the least that the same engine can do. Importable anywhere. */
export const BASELINE_QUEUE = 'baseline';

/** Ends at once. */
export const EMPTY_WORKFLOW = 'empty';
/** Ends when its one activity, which does nothing, has ended. */
export const ONE_ACTIVITY_WORKFLOW = 'oneActivity';
/** Never ends; answers every update at once. */
export const UPDATED_WORKFLOW = 'updated';
export const BARE_UPDATE = 'bare';

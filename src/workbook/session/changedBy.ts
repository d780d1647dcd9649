/** Who changed sheets. Calculation and co-authors: another's client, or the edit behind it, sees to the marks. */
export type ChangedBy = 'user' | 'other';

/** When the marks follow a result: at once after a step that was asked for, else after a pause or not at all. */
export type MarksFollow = 'at-once' | 'after-pause' | 'not';

import fc from 'fast-check';

/**
 * Properties draw the same cases on every run, so that a red run can be repeated; FAST_CHECK_SEED=random or a number
 * draws others.
 */
const wanted = process.env.FAST_CHECK_SEED;
if (wanted !== 'random') fc.configureGlobal({ seed: wanted === undefined ? 2025 : Number(wanted) });

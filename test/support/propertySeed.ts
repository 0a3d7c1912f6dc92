import fc from 'fast-check';

/**
 * The same examples every time, so that a run says something about the change and not about chance.
 * To look for new ones: `HINDSIGHT_SEED=$RANDOM npm run test:unit`.
 */
fc.configureGlobal({ seed: Number(process.env['HINDSIGHT_SEED'] ?? 20260101) });

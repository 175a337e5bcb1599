import fc from 'fast-check';

/** The same cases on every machine; `FC_SEED=$RANDOM npm test` looks for new ones. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 7) });

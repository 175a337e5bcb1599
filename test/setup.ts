import fc from 'fast-check';

/** A checkout of Debrief on a Git host is no site of its reports: no test may depend on where it was cloned from. */
process.env['GIT_CEILING_DIRECTORIES'] = process.cwd();

/** The same cases on every machine; `FC_SEED=$RANDOM npm test` looks for new ones. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 7) });

/**
 * How the bot's process ends, by sysexits.h, so that a supervisor knows whether to start it again: after `defect` and
 * `tryAgain` it does, after `config` only a person can help (systemd: `RestartPreventExitStatus=78`).
 */
export const EXIT = {
  /** It was told to stop. */
  stopped: 0,
  /** EX_SOFTWARE: a defect of Debrief's, which the log describes. */
  defect: 70,
  /** EX_TEMPFAIL: a new start mends it. */
  tryAgain: 75,
  /** EX_CONFIG: the configuration, the token or the application in the Developer Portal has to be put right. */
  config: 78,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a process may be killed. */
export const killPoints = [
  'anywhere',
  'in-transaction',
  'before-anchor',
  'between-file-and-row',
  'in-import',
  'in-checkpoint',
  'in-backup',
  'in-migration',
] as const
export type KillPoint = (typeof killPoints)[number]

/** What whoever asked was told is done. */
export type Acknowledged = { readonly account: string } | { readonly units: readonly string[]; readonly file: string }

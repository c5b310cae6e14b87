import type { Problem } from '@pianqu/shared/http/problem.ts'

/**
 * What became of edits whose save failed. Only a refusal of ours says that they did not arrive: silence, a failure of the
 * server and the page of a proxy leave it unknown.
 */
type Fate = 'unknown' | 'stale' | 'foreign' | 'refused'

export function fateOf({ code, status }: Pick<Problem, 'code' | 'status'>): Fate {
  if (code === 'common/internal' || status === 0 || status >= 500) return 'unknown'
  if (code === 'common/stale') return 'stale'
  return code === 'auth/other-person' ? 'foreign' : 'refused'
}

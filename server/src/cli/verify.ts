import type { World } from '../http/world.ts'
import { verifyTrailChain } from '../modules/trail/verify-trail.query.ts'
import { done, failed, type Outcome } from './outcome.ts'

/** `verify`: the database's own integrity, and the hash chain of the trail. */
export async function verifyCommand({ db }: World): Promise<Outcome> {
  const integrity = String(db.sqlite.pragma('integrity_check', { simple: true }))
  const orphans = db.sqlite.pragma('foreign_key_check') as unknown[]
  const { ok, lines, brokenAt } = verifyTrailChain(db)
  if (integrity !== 'ok') return failed(`数据库不完整：${integrity}`)
  if (orphans.length > 0) return failed(`数据库有 ${orphans.length} 条失去上级的记录`)
  return ok ? done(`数据库完整；操作记录 ${lines} 条，链条完整`) : failed(`操作记录从第 ${brokenAt} 条起对不上`)
}

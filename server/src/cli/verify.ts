import { witnessesOf } from '../db/witnesses.ts'
import type { World } from '../http/world.ts'
import { verifiedTrail } from '../modules/verifying/verify-trail.query.ts'
import { done, failed, type Outcome } from './outcome.ts'

/** `verify`: the database's own integrity, the chain of the trail, and all that it vouches for. */
export async function verifyCommand(world: World): Promise<Outcome> {
  const { sqlite } = world.db
  const integrity = String(sqlite.pragma('integrity_check', { simple: true }))
  const orphans = sqlite.pragma('foreign_key_check') as unknown[]
  const { ok, lines, faults, found } = await verifiedTrail(world.db, witnessesOf(world))
  if (ok && integrity === 'ok' && orphans.length === 0) return done(`数据库完整；操作记录 ${lines} 条，链条完整`)
  return failed(
    ...(integrity === 'ok' ? [] : [`数据库不完整：${integrity}`]),
    ...(orphans.length > 0 ? [`数据库有 ${orphans.length} 条失去上级的记录`] : []),
    ...faults.map(({ message }) => message),
    ...(found > faults.length ? [`……共 ${found} 处，只列出前 ${faults.length} 处`] : []),
  )
}

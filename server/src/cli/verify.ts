import { parseArgs } from 'node:util'
import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import { readManifest } from '../backup/manifest.ts'
import { witnessesOf } from '../db/witnesses.ts'
import type { World } from '../http/world.ts'
import { verifiedTrail } from '../modules/verifying/verify-trail.query.ts'
import { done, failed, type Outcome } from './outcome.ts'

/** `1234:3f…`, as a bulletin or a backup prints where the trail stood. Throws, in Chinese. */
function anchorOf(text: string): TrailAnchor {
  // A bulletin prints the hash in groups.
  const [, seq, hash] = /^(\d+)[:：]([0-9a-f]{64})$/.exec(text.replaceAll(/\s/g, '').toLowerCase()) ?? []
  if (!seq || !hash) throw new Error(`--anchor 应为“条数:校验值”，如通报和备份上所印，而不是“${text}”`)
  return { at: '通报或备份', seq: Number(seq), hash }
}

function anchorIn(folder: string): TrailAnchor[] {
  const { madeAt, trail } = readManifest(folder).manifest
  return trail.seq > 0 ? [{ at: madeAt, seq: trail.seq, hash: trail.hash }] : []
}

/**
 * `verify`: the database's own integrity, the chain of the trail, and all that it vouches for; with what was noted of it
 * elsewhere, which tells a trail that was written anew as a whole, too.
 */
export async function verifyCommand(world: World, args: readonly string[] = []): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      anchor: { type: 'string', multiple: true, default: [] },
      backup: { type: 'string', multiple: true, default: [] },
    },
  })
  const noted = [...values.anchor.map(anchorOf), ...values.backup.flatMap(anchorIn)]
  const { sqlite } = world.db
  const integrity = String(sqlite.pragma('integrity_check', { simple: true }))
  const orphans = sqlite.pragma('foreign_key_check') as unknown[]
  const witnesses = witnessesOf(world)
  const { ok, lines, faults, found } = await verifiedTrail(world.db, {
    ...witnesses,
    anchors: [...witnesses.anchors, ...noted],
  })
  if (ok && integrity === 'ok' && orphans.length === 0)
    return done(
      `数据库完整；操作记录 ${lines} 条，链条完整${noted.length > 0 ? `，与 ${noted.length} 处库外校验值相符` : ''}`,
    )
  return failed(
    ...(integrity === 'ok' ? [] : [`数据库不完整：${integrity}`]),
    ...(orphans.length > 0 ? [`数据库有 ${orphans.length} 条失去上级的记录`] : []),
    ...faults.map(({ message }) => message),
    ...(found > faults.length ? [`……共 ${found} 处，只列出前 ${faults.length} 处`] : []),
  )
}

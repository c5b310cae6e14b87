import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupName, keepNewest } from '../backup/keep-newest.ts'
import { type Backup, makeBackup } from '../backup/make-backup.ts'
import type { Manifest } from '../backup/manifest.ts'
import { commandsOf } from '../db/command.ts'
import type { World } from '../http/world.ts'
import { recordUpkeep } from '../modules/health/record-upkeep.command.ts'
import { operator } from '../system-actor.ts'
import { failed, type Outcome } from './outcome.ts'

const usage = '请给出备份目录，或者 --into 上级目录（在其中按时间建一个，可加 --keep 份数 只留最新的几份）'

/** What a line of trail says of a backup. */
export const toldOf = (place: string, { files, trail }: Manifest, sha256: string) => ({
  place,
  files: files.length,
  lines: trail.lines,
  head: trail.hash,
  manifest: sha256,
})

/** The backup stands whether or not its line can be written, on a full disk say. */
function recorded(world: World, place: string, { manifest, sha256 }: Backup): string[] {
  try {
    commandsOf(world, operator)((change) => recordUpkeep(change, 'backup', toldOf(place, manifest, sha256)))
    return []
  } catch (error) {
    return [`注意：备份已做成，但没有记入操作记录：${error instanceof Error ? error.message : String(error)}`]
  }
}

/** `backup 目录`: a consistent copy of database, anchors and evidence into a new folder, while the server runs. */
export async function backupCommand(world: World, args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { into: { type: 'string' }, keep: { type: 'string' } },
  })
  const { into, keep } = values
  const count = keep === undefined ? null : Number(keep)
  if (positionals.length + (into ? 1 : 0) !== 1) return failed(usage)
  if (count !== null && (!into || !Number.isInteger(count) || count < 1))
    return failed(`--keep 应为 1 以上的整数，与 --into 同用`)
  const folder = resolve(into ? join(into, backupName(world.clock.now())) : (positionals[0] ?? ''))
  const backup = await makeBackup(world, folder)
  const { manifest, sha256, faults } = backup
  const { seq, hash } = manifest.trail
  const dropped = into && count !== null ? keepNewest(resolve(into), count) : []
  return {
    ok: faults.length === 0,
    lines: [
      `已备份到 ${folder}：数据库 ${manifest.database.bytes} 字节，文件 ${manifest.files.length} 个，操作记录 ${manifest.trail.lines} 条`,
      `末条操作记录 ${seq}:${hash}`,
      `清单 SHA-256 ${sha256}（抄录在别处，日后可核对备份没有被换过）`,
      ...(dropped.length > 0 ? [`已删除较早的 ${dropped.length} 份：${dropped.join('、')}`] : []),
      ...recorded(world, folder, backup),
      ...faults,
    ],
  }
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { swapIn, type Unpacked, unpackBackup } from '../backup/restore-backup.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { databaseIn } from '../data-folder.ts'
import { commandsOf } from '../db/command.ts'
import { migrationsFolder, packageVersion } from '../folders.ts'
import { recordUpkeep } from '../modules/health/record-upkeep.command.ts'
import { openWorld } from '../open-world.ts'
import { operator } from '../system-actor.ts'
import { toldOf } from './backup.ts'
import { failed, type Outcome } from './outcome.ts'

/** Says in the trail of the data in place what was tried or done. */
function record(config: Config, step: 'drill' | 'restore', from: string, { manifest, sha256 }: Unpacked): void {
  const world = openWorld(config, systemClock(config.today), migrationsFolder, packageVersion)
  try {
    commandsOf(world, operator)((change) => recordUpkeep(change, step, toldOf(from, manifest, sha256)))
  } finally {
    world.db.sqlite.close()
  }
}

const heldText = ({ manifest }: Unpacked): string =>
  `${manifest.madeAt} 的备份：操作记录 ${manifest.trail.lines} 条、文件 ${manifest.files.length} 个、${Object.keys(manifest.tables).length} 张表，逐项核对无误`

function drill(config: Config, from: string, unpacked: Unpacked): Outcome {
  unpacked.drop()
  // A drill on a machine of its own has no data to write into.
  if (!existsSync(databaseIn(config.dataFolder))) return { ok: true, lines: [`演练完成。${heldText(unpacked)}`] }
  record(config, 'drill', from, unpacked)
  return { ok: true, lines: [`演练完成，已记入操作记录。${heldText(unpacked)}`, '现有数据没有改动'] }
}

/**
 * `restore 备份目录`: unpacks a backup beside the data, looks at all of it, and only then puts it in the place of the data,
 * which is kept under another name. With `--drill` it goes no further than looking.
 */
export async function restoreCommand(config: Config, args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { drill: { type: 'boolean', default: false } },
  })
  const [given] = positionals
  if (!given || positionals.length > 1) return failed('请给出一个备份目录')
  const restoring = { from: resolve(given), dataFolder: config.dataFolder, migrationsFolder, now: new Date() }
  const unpacked = await unpackBackup(restoring)
  if (unpacked.faults.length > 0) {
    unpacked.drop()
    return failed('备份没有通过核对，现有数据没有改动：', ...unpacked.faults)
  }
  if (values.drill) return drill(config, restoring.from, unpacked)
  let kept: string | null
  try {
    kept = swapIn(unpacked, restoring)
  } catch (error) {
    unpacked.drop()
    throw error
  }
  record(config, 'restore', restoring.from, unpacked)
  return {
    ok: true,
    lines: [
      `已恢复到 ${config.dataFolder}。${heldText(unpacked)}`,
      ...(kept === null ? [] : [`原来的数据保留在 ${kept}，确认无误后可自行删除`]),
      '所有人需要重新登录',
    ],
  }
}

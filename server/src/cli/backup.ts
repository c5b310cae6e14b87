import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { anchorFiles } from '../db/trail-anchors.ts'
import type { World } from '../http/world.ts'
import { done, failed, type Outcome } from './outcome.ts'

/** `backup 目录`: a consistent copy of the database and the evidence files into a new folder, while the server runs. */
export async function backupCommand({ db, databasePath }: World, [folder]: readonly string[]): Promise<Outcome> {
  if (!folder) return failed('请给出备份目录')
  if (existsSync(join(folder, 'pianqu.sqlite'))) return failed(`${folder} 里已有备份，请换一个目录`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Before the database, which may go on from what they saw, and never fall behind it.
  for (const name of Object.values(anchorFiles)) {
    const path = join(dirname(databasePath), name)
    if (existsSync(path)) cpSync(path, join(folder, name))
  }
  await db.sqlite.backup(join(folder, 'pianqu.sqlite'))
  const files = join(dirname(databasePath), 'files')
  if (existsSync(files)) cpSync(files, join(folder, 'files'), { recursive: true })
  return done(`已备份到 ${folder}；恢复时停止服务，把这个目录作为 PIANQU_DATA`)
}

import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { upkeepFault } from '@pianqu/shared/health/upkeep-fault.ts'
import type { Config } from '../config.ts'
import { databaseIn } from '../data-folder.ts'
import { claimFolder, FolderTakenError } from '../db/claim-folder.ts'
import { walBytes } from '../db/database-size.ts'
import { lookAt, sqliteVersion } from '../db/look-into.ts'
import { migrationsFolder } from '../folders.ts'
import type { Outcome } from './outcome.ts'

/** Earlier ones may lose what was committed when the log begins anew while it is being brought into the database. */
const leastSqlite = [3, 51, 3] as const

const gib = 1024 ** 3
const leastFreeBytes = gib
const mostWalBytes = gib / 4

/** What is wrong with a version of SQLite; null where nothing is. */
export function sqliteFault(version: string): string | null {
  const parts = version.split('.').map(Number)
  const differing = leastSqlite.findIndex((least, at) => (parts[at] ?? 0) !== least)
  const isEnough = differing < 0 || (parts[differing] ?? 0) > (leastSqlite[differing] ?? 0)
  if (isEnough && parts.every(Number.isInteger)) return null
  return `SQLite ${version} 太旧：${leastSqlite.join('.')} 之前的版本在日志重写时可能丢失已提交的数据，请升级 better-sqlite3 后再运行`
}

type Check = readonly [name: string, fault: string | null]

function folderChecks(folder: string): Check[] {
  const { mode } = statSync(folder)
  const { bavail, bsize } = statfsSync(folder)
  return [
    ['数据目录只供运行账号读取', mode & 0o077 ? `${folder} 的权限是 ${(mode & 0o777).toString(8)}，应为 700` : null],
    ['数据目录可以写入', isWritable(folder) ? null : `不能写入 ${folder}，请检查权限和磁盘`],
    [
      '磁盘有余地',
      bavail * bsize < leastFreeBytes ? `磁盘只剩 ${Math.floor((bavail * bsize) / 1024 / 1024)} MB，请腾出空间` : null,
    ],
  ]
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function databaseChecks(path: string, now: Date): Check[] {
  const { looked, faults, lastAt, backup, drill } = lookAt(path)
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  const unknown = looked.schema.filter((name) => !files.includes(name))
  const isAhead = lastAt !== null && Date.parse(lastAt) > now.getTime() + 60_000
  return [
    ['数据库完整', faults.length > 0 ? faults.join('；') : null],
    ['数据库版本', unknown.length > 0 ? `数据由更新版本的系统写过（${unknown.join('、')}），请用更新的版本` : null],
    ['时钟', isAhead ? `末条操作记录是 ${lastAt}，比现在晚：服务器的时钟被拨回过，请先校准再运行` : null],
    [
      '日志文件',
      walBytes(path) > mostWalBytes
        ? `-wal 已有 ${Math.floor(walBytes(path) / 1024 / 1024)} MB：有程序长时间占着数据库`
        : null,
    ],
    ['备份', upkeepFault('backup', backup, now)],
    ['恢复演练', upkeepFault('drill', drill, now)],
  ]
}

function serverCheck(folder: string): string {
  try {
    claimFolder(folder)()
    return '服务没有在运行'
  } catch (error) {
    if (error instanceof FolderTakenError) return `服务正在运行（进程号 ${error.pid ?? '未知'}）`
    throw error
  }
}

/** `doctor`: whether this machine and these data are fit to be served; changes nothing. */
export async function doctorCommand({ dataFolder, publicUrl }: Config): Promise<Outcome> {
  const now = new Date()
  const version = sqliteVersion()
  const path = databaseIn(dataFolder)
  const hasData = existsSync(path)
  const checks: Check[] = [
    [`SQLite ${version}`, sqliteFault(version)],
    [
      '对外地址',
      publicUrl && !publicUrl.startsWith('https:') ? `PIANQU_PUBLIC_URL 不是 https：口令会以明文经过网络` : null,
    ],
    ...(hasData ? [...folderChecks(dataFolder), ...databaseChecks(path, now)] : []),
    ['会话密钥', keyFault(join(dataFolder, 'session.key'))],
  ]
  const wrong = checks.filter(([, fault]) => fault !== null)
  return {
    ok: wrong.length === 0,
    lines: [
      `Node ${process.version} · ${process.platform} ${process.arch} · 数据目录 ${dataFolder}`,
      ...checks.map(([name, fault]) => (fault === null ? `正常  ${name}` : `问题  ${name}：${fault}`)),
      ...(hasData ? [serverCheck(dataFolder)] : ['还没有数据']),
      wrong.length === 0 ? '没有发现问题' : `发现 ${wrong.length} 处问题`,
    ],
  }
}

function keyFault(path: string): string | null {
  if (!existsSync(path)) return null
  return statSync(path).mode & 0o077 ? `${path} 可被其他账号读取，请改为 600` : null
}

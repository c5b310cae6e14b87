import { ProblemError, problems } from '@pianqu/shared/http/problem.ts'
import { ZodError } from 'zod'
import { accountCommand } from './cli/account.ts'
import { backupCommand } from './cli/backup.ts'
import { doctorCommand } from './cli/doctor.ts'
import { importCommand } from './cli/import.ts'
import { noticeCommand } from './cli/notice.ts'
import type { Outcome } from './cli/outcome.ts'
import { restoreCommand } from './cli/restore.ts'
import { verifyCommand } from './cli/verify.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { migrationsFolder, packageVersion } from './folders.ts'
import { openWorld } from './open-world.ts'
import { startFault } from './start-fault.ts'

const usage = `片区调度 运维命令

  npm run pianqu -- account add --username 用户名 --name 姓名 --role 角色 [--unit 单位编码] --password-stdin [--one-time]
  npm run pianqu -- account password --username 用户名 --password-stdin [--one-time]
  npm run pianqu -- account drop-second-factor --username 用户名
  npm run pianqu -- account list
  npm run pianqu -- import 表 文件… [--month 2025-09] [--crs WGS84] [--dry-run]
  npm run pianqu -- verify [--anchor 条数:校验值]… [--backup 备份目录]…
  npm run pianqu -- backup 目录 | --into 上级目录 [--keep 份数]
  npm run pianqu -- restore 备份目录 [--drill]
  npm run pianqu -- doctor
  npm run pianqu -- notice（向设好的群机器人和邮箱各发一条测试消息）

--one-time：一次性密码，本人登录后须先改成自己的密码才能使用。

角色：admin auditor taskforce department district leader`

/** Those that open the data by themselves, if at all. */
const beside = { restore: restoreCommand, doctor: doctorCommand, notice: noticeCommand }

const commands = { account: accountCommand, import: importCommand, verify: verifyCommand, backup: backupCommand }

function explain(error: unknown): string {
  if (error instanceof ProblemError) {
    const lines = (error.errors ?? []).map(({ message }) => `  ${message}`)
    return [`${problems[error.code].title}：${error.message}`, ...lines].join('\n')
  }
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('\n')
  return startFault(error, null) ?? (error instanceof Error ? error.message : String(error))
}

function print({ lines, ok }: Outcome): void {
  for (const line of lines) console.log(line)
  if (!ok) process.exitCode = 1
}

const named = <Command>(list: Readonly<Record<string, Command>>, name: string): Command | undefined =>
  Object.entries(list).find(([known]) => known === name)?.[1]

async function run([name = '', ...rest]: readonly string[]): Promise<void> {
  const alone = named(beside, name)
  if (alone) return print(await alone(readConfig(process.env), rest))
  const command = named(commands, name)
  if (!command) {
    console.log(usage)
    process.exitCode = name === '' || name === 'help' || name === '--help' ? 0 : 2
    return
  }
  const config = readConfig(process.env)
  const world = openWorld(config, systemClock(config.today), migrationsFolder, packageVersion)
  try {
    print(await command(world, rest))
  } finally {
    world.db.sqlite.close()
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})

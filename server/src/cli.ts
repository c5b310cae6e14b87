import { ProblemError, problems } from '@pianqu/shared/http/problem.ts'
import { ZodError } from 'zod'
import { accountCommand } from './cli/account.ts'
import { backupCommand } from './cli/backup.ts'
import { importCommand } from './cli/import.ts'
import { verifyCommand } from './cli/verify.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { migrationsFolder, packageVersion } from './folders.ts'
import { openWorld } from './open-world.ts'

const usage = `片区调度 运维命令

  npm run pianqu -- account add --username 用户名 --name 姓名 --role 角色 [--unit 单位编码] --password-stdin [--one-time]
  npm run pianqu -- account password --username 用户名 --password-stdin [--one-time]
  npm run pianqu -- account list
  npm run pianqu -- import 表 文件… [--month 2025-09] [--crs WGS84] [--dry-run]
  npm run pianqu -- verify
  npm run pianqu -- backup 目录

--one-time：一次性密码，本人登录后须先改成自己的密码才能使用。

角色：admin auditor taskforce department district leader`

const commands = { account: accountCommand, import: importCommand, verify: verifyCommand, backup: backupCommand }

function explain(error: unknown): string {
  if (error instanceof ProblemError) {
    const lines = (error.errors ?? []).map(({ message }) => `  ${message}`)
    return [`${problems[error.code].title}：${error.message}`, ...lines].join('\n')
  }
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('\n')
  return error instanceof Error ? error.message : String(error)
}

async function run([name = '', ...rest]: readonly string[]): Promise<void> {
  const command = Object.entries(commands).find(([known]) => known === name)?.[1]
  if (!command) {
    console.log(usage)
    process.exitCode = name === '' || name === 'help' || name === '--help' ? 0 : 2
    return
  }
  const config = readConfig(process.env)
  const world = openWorld(config, systemClock(config.today), migrationsFolder, packageVersion)
  try {
    const { lines, ok } = await command(world, rest)
    for (const line of lines) console.log(line)
    if (!ok) process.exitCode = 1
  } finally {
    world.db.sqlite.close()
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})

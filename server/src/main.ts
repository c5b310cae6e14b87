import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import { claimFolder } from './db/claim-folder.ts'
import { keepDemoPassword } from './demo.ts'
import { clientFolder, migrationsFolder, packageVersion } from './folders.ts'
import type { World } from './http/world.ts'
import { hasAdministrator } from './modules/accounts/find-account.query.ts'
import { isDemo } from './modules/rules/installation.facts.ts'
import { openWorld, ownFolder, sessionSecretOf } from './open-world.ts'
import { startFault } from './start-fault.ts'
import { stopOnSignal } from './stop.ts'

const addAdministrator = 'npm run pianqu -- account add --username admin --name 姓名 --role admin --password-stdin'

/** Why a production server must not start on this data, in Chinese; null where nothing speaks against it. */
function refusal(config: Config, world: World): string | null {
  if (config.today) return 'PIANQU_TODAY 只用于演示和测试，正式运行不能固定业务日期，请去掉这个环境变量'
  if (isDemo(world.db)) return `数据目录 ${config.dataFolder} 里是演示数据，正式运行请用 PIANQU_DATA 指定另一个目录`
  if (!hasAdministrator(world.db))
    return `还没有系统管理员账号，请先创建（从标准输入读取密码）：\n  ${addAdministrator}`
  return null
}

async function serve(config: Config, isDemoRun: boolean): Promise<void> {
  const clock = systemClock(config.today)
  ownFolder(config.dataFolder)
  // Before it is opened: a newer version would bring the database up to date beneath the server that has it.
  const release = claimFolder(config.dataFolder)
  const world = openWorld(config, clock, migrationsFolder, packageVersion)
  const why = isDemoRun ? null : refusal(config, world)
  if (why) {
    console.error(why)
    process.exitCode = 1
    world.db.sqlite.close()
    release()
    return
  }
  const app = await buildApp(world, {
    sessionSecret: sessionSecretOf(config),
    clientFolder,
    logLevel: config.logLevel,
    isWarm: true,
    notices: config.notices,
  })
  const address = await app.listen({ host: config.host, port: config.port })
  console.log(`片区调度 ${packageVersion}：${config.publicUrl ?? address}`)
  if (isDemoRun && isDemo(world.db)) console.log(await keepDemoPassword(world, config.demoPassword))
  stopOnSignal(app, () => {
    world.db.sqlite.close()
    release()
  })
}

function fail(error: unknown, config: Config | null): void {
  console.error(startFault(error, config) ?? (error instanceof Error ? error.message : error))
  process.exitCode = 1
}

async function start(isDemoRun: boolean): Promise<void> {
  const config = readConfig(process.env)
  await serve(config, isDemoRun).catch((error: unknown) => fail(error, config))
}

start(process.argv.includes('--demo')).catch((error: unknown) => fail(error, null))

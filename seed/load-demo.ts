import { systemClock } from '@pianqu/server/clock.ts'
import { readConfig } from '@pianqu/server/config.ts'
import { migrationsFolder, packageVersion } from '@pianqu/server/folders.ts'
import { openWorld } from '@pianqu/server/open-world.ts'
import { loadCity } from './load-city.ts'

const config = readConfig(process.env)
const world = openWorld(config, systemClock(config.today), migrationsFolder, packageVersion)
const started = Date.now()
const say = (line: string) => process.stdout.write(`${line}\n`)

say(`正在装入演示数据：${config.dataFolder}`)
await loadCity(world, config.demoPassword, (step) => say(`  ${((Date.now() - started) / 1000).toFixed(1)}秒 ${step}`))
world.db.sqlite.close()

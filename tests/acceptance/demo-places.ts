import { demoCity } from '@pianqu/seed/city.ts'
import { demoFiles } from '@pianqu/seed/demo-files.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { importFile } from '@pianqu/server/modules/importing/import-file.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { type City, openCity } from '../city.ts'

/** The demo city as it is registered, with its bonds and its network; without plans and reports. */
export async function demoPlaces(): Promise<City> {
  const city = await openCity()
  const { files } = city.world
  const command = commandsOf(city.world, operator)
  for await (const { kind, file } of demoFiles({ ...demoCity(), plans: [], reportLines: [] })) {
    await importFile({ command, files }, { kind, file, dryRun: false, month: undefined, crs: 'WGS84' })
  }
  await city.person({ username: 'zhuanban', role: 'taskforce' })
  return city
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCity } from '@pianqu/seed/load-city.ts'
import { systemClock } from '@pianqu/server/clock.ts'
import { readConfig } from '@pianqu/server/config.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { openWorld } from '@pianqu/server/open-world.ts'

/** In the middle of filling October: September is whole, October is not. */
const today = '2025-10-28'

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pianqu-browser-'))

/** The world of a data folder, on the day that the demo city is made for. */
export function openDemo(folder: string) {
  const config = readConfig({ PIANQU_DATA: folder, PIANQU_TODAY: today })
  return openWorld(config, systemClock(config.today), migrationsFolder, 'test')
}

/** Loads the demo city into an empty data folder. */
export async function loadDemo(folder: string, say: (step: string) => void = () => {}): Promise<void> {
  const world = openDemo(folder)
  await loadCity(world, undefined, say)
  world.db.sqlite.close()
}

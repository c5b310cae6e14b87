import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@pianqu/server/config.ts'
import { databaseIn, evidenceIn } from '@pianqu/server/data-folder.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { openWorld } from '@pianqu/server/open-world.ts'
import { publishedCity } from '../api/dispatch-kit.ts'
import { type City, openCity, testClock } from '../city.ts'

/** The published small city in a folder of its own, as a server opens it: with workers that have their own connection. */
export async function folderCity(): Promise<City & { readonly folder: string; end(): Promise<void> }> {
  const made = await publishedCity()
  const folder = mkdtempSync(join(tmpdir(), 'pianqu-city-'))
  const config = readConfig({ PIANQU_DATA: folder, PIANQU_TODAY: '2025-10-28' })
  mkdirSync(folder, { recursive: true })
  writeFileSync(databaseIn(folder), made.world.db.sqlite.serialize())
  const hashes = made.world.db.sqlite.prepare<[], string>('SELECT DISTINCT file_hash FROM imports').pluck().all()
  const files = evidenceIn(folder)
  for (const hash of hashes) files.keep(made.world.files.read(hash))
  await made.app.close()
  const world = openWorld(config, testClock(), migrationsFolder, 'test')
  const city = await openCity({ world })
  return {
    ...city,
    folder,
    end: async () => {
      await city.app.close()
      await world.pool.close()
      world.db.sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

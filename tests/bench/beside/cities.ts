import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCity } from '@pianqu/seed/load-city.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { emptyWorld, testClock } from '../../city.ts'
import { growCity } from '../grown-city.ts'

/** What is made once and kept for the next time: cities, and programs that only a bench needs. Outside the repository. */
export const benchCache = process.env['PIANQU_BENCH_CACHE'] ?? join(tmpdir(), 'pianqu-bench')

/** Multiples of the demo city. */
export const sizesAsked = (usual: string): number[] =>
  (process.env['PIANQU_BENCH_SIZES'] ?? usual).split(',').map(Number)

const seedFolder = fileURLToPath(new URL('../../../seed', import.meta.url))

/** Another one once the demo city, its making or the schema differ. */
function edition(): string {
  const hash = createHash('sha256')
  const sources = readdirSync(seedFolder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('node_modules'),
  )
  for (const name of sources.sort()) hash.update(readFileSync(join(seedFolder, name)))
  for (const name of readdirSync(migrationsFolder).sort()) hash.update(name)
  hash.update(readFileSync(fileURLToPath(new URL('../grown-city.ts', import.meta.url))))
  return hash.digest('hex').slice(0, 12)
}

async function demoInto(path: string): Promise<void> {
  const world = emptyWorld(testClock())
  await loadCity(world, undefined, () => {})
  world.db.sqlite.exec(`VACUUM INTO '${path}'`)
  world.db.sqlite.close()
}

/** The database of a city so many times as large as the demo city, made where it is not there yet. */
export async function cityFile(size: number): Promise<string> {
  const path = join(benchCache, `city-${edition()}-${size}.sqlite`)
  if (existsSync(path)) return path
  mkdirSync(benchCache, { recursive: true })
  const making = `${path}.making`
  rmSync(making, { force: true })
  if (size === 1) await demoInto(making)
  else {
    cpSync(await cityFile(1), making)
    growCity(making, size)
  }
  renameSync(making, path)
  return path
}

/** A data folder of its own with a copy of the city. */
export async function cityFolder(folder: string, size: number): Promise<string> {
  const path = join(folder, 'pianqu.sqlite')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  cpSync(await cityFile(size), path)
  return path
}

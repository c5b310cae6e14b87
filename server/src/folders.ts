import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

// Sources and bundles both lie two folders below the root, so one path serves both.
const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export const migrationsFolder = fromHere('../../migrations')
export const clientFolder = fromHere('../../client/dist')

export const packageVersion = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(fromHere('../../package.json'), 'utf8'))).version

/** The program of a worker: beside the sources in development, beside the bundles once built. */
export const workerProgram = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchCache } from './cities.ts'

/**
 * A package that a bench needs and the product does not: installed beside the cities, once, with other versions of what it
 * asks for where they are named. Throws what npm says.
 */
export function installed(name: string, version: string, overrides: Readonly<Record<string, string>> = {}): string {
  const folder = join(benchCache, `${name}-${version}`)
  const done = join(folder, 'installed')
  if (existsSync(done)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'beside', private: true, overrides }))
  const args = ['install', `${name}@${version}`, '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 3_600_000 })
  if (status !== 0) throw new Error(`npm install ${name}@${version}: ${(stderr || stdout).trim().slice(-600)}`)
  writeFileSync(done, '')
  return folder
}

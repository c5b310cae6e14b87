import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { manifestName } from './manifest.ts'

/** `pianqu-20251028-093000`: backups of a folder go by the time they were made, so that their names are in order. */
const namePattern = /^pianqu-\d{8}-\d{6}$/

export const backupName = (now: Date): string =>
  `pianqu-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`

/** Takes away all backups of a folder but the newest so many; only what is named like one and is whole counts. Returns their names. */
export function keepNewest(folder: string, count: number): string[] {
  const whole = readdirSync(folder)
    .filter((name) => namePattern.test(name) && existsSync(join(folder, name, manifestName)))
    .sort()
  const old = whole.slice(0, Math.max(0, whole.length - count))
  for (const name of old) rmSync(join(folder, name), { recursive: true })
  return old
}

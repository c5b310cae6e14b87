import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { onTestFinished } from 'vitest'

/** A folder of the migrations before this one, for as long as the test runs. */
export function olderMigrations(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pianqu-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(migrationsFolder, folder, { recursive: true })
  for (const file of readdirSync(folder)) if (file >= name) rmSync(join(folder, file))
  return folder
}

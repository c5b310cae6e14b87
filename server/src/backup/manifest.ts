import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const manifestName = 'manifest.json'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What a backup holds. It is written when everything else is there: a folder without one is a backup that was cut short.
 * Number and hash of the last line of the trail vouch for all lines before it, from outside the database.
 */
export const manifestSchema = z.object({
  format: z.literal(1),
  version: z.string(),
  madeAt: z.string(),
  schema: z.array(z.string()),
  tables: z.record(z.string(), z.int()),
  trail: z.object({ lines: z.int(), seq: z.int(), hash: z.string() }),
  database: z.object({ bytes: z.int(), sha256: hashSchema }),
  files: z.array(z.object({ name: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int(), sha256: hashSchema })),
})
export type Manifest = z.infer<typeof manifestSchema>

const readInto = (handle: number, piece: Buffer): number => readSync(handle, piece, 0, piece.length, null)

/** Of a file, read bit by bit: evidence and databases may be larger than memory likes. */
export function hashOfFile(path: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256')
  const handle = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(1024 * 1024)
    let bytes = 0
    for (let read = readInto(handle, piece); read > 0; read = readInto(handle, piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(handle)
  }
}

/** Writes the manifest so that it is there whole or not at all. Returns its own hash. */
export function writeManifest(folder: string, manifest: Manifest): string {
  const path = join(folder, manifestName)
  const handle = openSync(`${path}.part`, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(manifest, null, 1)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${path}.part`, path)
  return hashOfFile(path).sha256
}

/** The manifest of a backup. Throws, in Chinese, where there is none or it cannot be read. */
export function readManifest(folder: string): { readonly manifest: Manifest; readonly sha256: string } {
  const path = join(folder, manifestName)
  if (!existsSync(path)) throw new Error(`${folder} 里没有 ${manifestName}：不是备份，或者备份没有做完，不能用来恢复`)
  const parsed = manifestSchema.safeParse(jsonIn(path))
  if (!parsed.success) throw new Error(`${path} 读不懂：这份清单已损坏，或由更新版本的系统写成`)
  return { manifest: parsed.data, sha256: hashOfFile(path).sha256 }
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

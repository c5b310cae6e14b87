import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { overLimits, unreadable, workbookLimits } from './workbook-limits.ts'
import { checkSizes, type ZipEntry, type ZipLimits, zipDirectory } from './zip-directory.ts'

const inflate = promisify(inflateRaw)

const localHeaderBytes = 30
const methods = { stored: 0, deflated: 8 } as const

/** An opened archive; parts are inflated when asked for, and never beyond the size the directory declares. */
export interface ZipArchive {
  readonly has: (name: string) => boolean
  /** What is in it, in the order of its directory; folders end in a slash. */
  readonly names: readonly string[]
  /** The part as it is; `undefined` where there is none. */
  readonly bytes: (name: string) => Promise<Uint8Array | undefined>
  /** The part as text; `undefined` where there is none. */
  readonly text: (name: string) => Promise<string | undefined>
}

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + localHeaderBytes > bytes.length) throw unreadable('文件不完整或已损坏。请重新保存后再上传')
  const start =
    entry.offset + localHeaderBytes + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (entry.method === methods.stored) return packed
  if (entry.method !== methods.deflated) throw unreadable('文件用了不支持的压缩方式。请重新保存或压缩后再导入')
  if (entry.bytes === 0) return new Uint8Array()
  return inflate(packed, { maxOutputLength: entry.bytes })
}

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** A part of a package is text in UTF-8 or, as its first two bytes say then, in UTF-16. */
function decodedPart(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** Opens a zip file after checking what its parts would grow to. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = workbookLimits): ZipArchive {
  const entries = zipDirectory(bytes, limits)
  checkSizes(entries, limits)
  // Some writers differ in case between a part and what points at it.
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const bytesOf = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = byName.get(name.toLowerCase())
    if (!entry) return undefined
    try {
      return await unpack(bytes, entry)
    } catch (error) {
      if (isTooLong(error)) throw overLimits('文件内部的大小与目录不符，可能不是正常的文件，已拒绝读取')
      if (error instanceof Error && error.name === 'ProblemError') throw error
      throw unreadable('文件不完整或已损坏，可能没有上传完。请重新保存后再上传')
    }
  }
  return {
    has: (name) => byName.has(name.toLowerCase()),
    names: entries.map(({ name }) => name),
    bytes: bytesOf,
    text: async (name) => {
      const part = await bytesOf(name)
      return part && decodedPart(part)
    },
  }
}

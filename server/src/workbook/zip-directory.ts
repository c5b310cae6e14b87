import { overLimits, unreadable } from './workbook-limits.ts'

/** What an archive may hold. */
export interface ZipLimits {
  readonly entries: number
  /** One part, and all parts together, once inflated. */
  readonly entryBytes: number
  readonly totalBytes: number
  /** How much smaller a part may be packed; parts below the size are too small to hurt. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

/** One part of an archive as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const inExtra32 = 0xffffffff
const inExtra16 = 0xffff
const extra64 = 1
const encryptedFlag = 1
const endBytes = 22
const longestComment = 0xffff

const broken = () => unreadable('文件不完整或已损坏，可能没有上传完。请重新保存后再上传')

/** Reads numbers out of the archive; beyond its end it is broken. */
function readerOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const within = (at: number, length: number): number => {
    if (at < 0 || at + length > bytes.length) throw broken()
    return at
  }
  return {
    u16: (at: number) => view.getUint16(within(at, 2), true),
    u32: (at: number) => view.getUint32(within(at, 4), true),
    u64: (at: number) => Number(view.getBigUint64(within(at, 8), true)),
  }
}
type Reader = ReturnType<typeof readerOf>

function findEnd(bytes: Uint8Array, { u32 }: Reader): number {
  const last = bytes.length - endBytes
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) if (u32(at) === endSignature) return at
  throw broken()
}

interface DirectoryPlace {
  readonly count: number
  readonly offset: number
}

function directoryPlace(bytes: Uint8Array, read: Reader): DirectoryPlace {
  const end = findEnd(bytes, read)
  const place = { count: read.u16(end + 10), offset: read.u32(end + 16) }
  if (place.count !== inExtra16 && place.offset !== inExtra32) return place
  const locator = end - 20
  if (locator < 0 || read.u32(locator) !== locator64Signature) throw broken()
  const end64 = read.u64(locator + 8)
  if (read.u32(end64) !== end64Signature) throw broken()
  return { count: read.u64(end64 + 32), offset: read.u64(end64 + 48) }
}

/** Sizes of 4 GiB and more, or of writers who did not know them in time, stand in an extra field in this order. */
function sizes64(read: Reader, at: number, length: number, sizes: readonly number[]): number[] {
  if (!sizes.includes(inExtra32)) return [...sizes]
  for (let field = at; field + 4 <= at + length; field += 4 + read.u16(field + 2)) {
    if (read.u16(field) !== extra64) continue
    let next = field + 4
    return sizes.map((size) => {
      if (size !== inExtra32) return size
      next += 8
      return read.u64(next - 8)
    })
  }
  throw broken()
}

/** Names are UTF-8, or what Windows in China writes without saying so. */
function nameText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Lists the parts of an archive without inflating any. */
export function zipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const read = readerOf(bytes)
  const { count, offset } = directoryPlace(bytes, read)
  if (count > limits.entries) throw overLimits(`文件内部有 ${count} 个部分，超过 ${limits.entries} 个的限制`)
  const entries: ZipEntry[] = []
  for (let at = offset; entries.length < count; ) {
    if (read.u32(at) !== entrySignature) throw broken()
    if (read.u16(at + 8) & encryptedFlag) throw unreadable('文件设了密码。请去掉密码后再导入')
    const [nameBytes, extraBytes, commentBytes] = [read.u16(at + 28), read.u16(at + 30), read.u16(at + 32)]
    const nameAt = at + 46
    const sizes = [read.u32(at + 24), read.u32(at + 20), read.u32(at + 42)]
    const [size = 0, packedBytes = 0, localOffset = 0] = sizes64(read, nameAt + nameBytes, extraBytes, sizes)
    const name = nameText(bytes.subarray(nameAt, nameAt + nameBytes)).replaceAll('\\', '/')
    entries.push({ name, method: read.u16(at + 10), packedBytes, bytes: size, offset: localOffset })
    at = nameAt + nameBytes + extraBytes + commentBytes
  }
  return entries
}

const stored = 0

/** Refuses what would grow too large, before anything is inflated. */
export function checkSizes(
  entries: readonly ZipEntry[],
  { entryBytes, totalBytes, ratio, ratioFromBytes }: ZipLimits,
): void {
  let total = 0
  for (const { name, method, bytes, packedBytes } of entries) {
    total += bytes
    if (bytes > entryBytes || total > totalBytes)
      throw overLimits('文件解压后太大，超出导入限制。请拆成几个文件分别导入')
    if (bytes > ratioFromBytes && bytes > packedBytes * ratio) {
      throw overLimits('文件的压缩比异常，可能不是正常的工作簿。请用 Excel 或 WPS 另存为新的 .xlsx 后再导入')
    }
    // An empty part needs two bytes at most; more would inflate to a size nobody has declared.
    const hidesSize = method !== stored && bytes === 0 && packedBytes !== 2 && !name.endsWith('/')
    if (hidesSize) throw unreadable('文件没有写明内部各部分的大小，无法安全读取。请重新保存或压缩后再导入')
  }
}

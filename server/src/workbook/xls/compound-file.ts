import { overLimits, unreadable } from '../workbook-limits.ts'

const broken = () => unreadable('文件不完整或已损坏，可能没有上传完。请重新保存后再上传')

const endOfChain = 0xfffffffe
const entryBytes = 128
const longestName = 64
const smallStream = 5
const headerSectors = 109

/** A file of streams in sectors, as older Office programs and WPS write it. */
function openSectors(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u16 = (at: number): number => (at + 2 <= bytes.length ? view.getUint16(at, true) : 0)
  const u32 = (at: number): number => {
    if (at + 4 > bytes.length) throw broken()
    return view.getUint32(at, true)
  }
  const size = 1 << u16(30)
  if (size !== 512 && size !== 4096) throw broken()
  const placeOf = (sector: number): number => (sector + 1) * size
  const most = Math.ceil(bytes.length / size)

  /** The sectors that hold the table of chains: the first of them are listed in the header, others in a chain of their own. */
  function tableSectors(): number[] {
    const count = Math.min(u32(44), most)
    const listed = Array.from({ length: Math.min(count, headerSectors) }, (_, index) => u32(76 + 4 * index))
    let next = u32(68)
    for (let steps = 0; listed.length < count && next < endOfChain && steps < most; steps += 1) {
      for (let at = 0; at < size / 4 - 1 && listed.length < count; at += 1) listed.push(u32(placeOf(next) + 4 * at))
      next = u32(placeOf(next) + size - 4)
    }
    return listed
  }

  const table = tableSectors()
  const after = (sector: number): number => {
    const holder = table[Math.floor((sector * 4) / size)]
    return holder === undefined ? endOfChain : u32(placeOf(holder) + ((sector * 4) % size))
  }

  /** A chain of sectors put together. */
  function chain(first: number): Uint8Array {
    const parts: Uint8Array[] = []
    for (let sector = first; sector < endOfChain; sector = after(sector)) {
      parts.push(bytes.subarray(placeOf(sector), placeOf(sector) + size))
      if (parts.length > most) throw broken()
    }
    return Buffer.concat(parts)
  }

  return { u32, chain, directory: chain(u32(48)), smallLimit: u32(56), smallTable: chain(u32(60)) }
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly first: number
  readonly length: number
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index) => {
    const at = index * entryBytes
    const nameBytes = Math.min(longestName, Math.max(0, view.getUint16(at + longestName, true) - 2))
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      type: directory[at + 66] ?? 0,
      first: view.getUint32(at + 116, true),
      length: view.getUint32(at + 120, true),
    }
  })
}

const smallSector = 64

/** The stream of the first of these names that the file has; `undefined` where it has none. */
export function streamNamed(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  const { chain, directory, smallLimit, smallTable } = openSectors(bytes)
  const entries = entriesOf(directory)
  const entry = names.flatMap((name) => entries.filter((one) => one.type === 2 && one.name === name))[0]
  if (!entry) return undefined
  if (entry.length > bytes.length) throw overLimits('文件内部的大小与目录不符，可能不是正常的文件，已拒绝读取')
  if (entry.length >= smallLimit) return chain(entry.first).subarray(0, entry.length)
  const root = entries.find(({ type }) => type === smallStream)
  const holder = chain(root?.first ?? endOfChain)
  const next = new DataView(smallTable.buffer, smallTable.byteOffset, smallTable.byteLength)
  const parts: Uint8Array[] = []
  for (let sector = entry.first; sector < endOfChain && parts.length * smallSector < entry.length; ) {
    parts.push(holder.subarray(sector * smallSector, (sector + 1) * smallSector))
    sector = 4 * sector + 4 <= smallTable.length ? next.getUint32(4 * sector, true) : endOfChain
  }
  return Buffer.concat(parts).subarray(0, entry.length)
}

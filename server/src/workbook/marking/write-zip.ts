import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** Kept as it is, not packed. */
  readonly isStored?: true
}

const localSignature = 0x04034b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const version = 20
/** Names are UTF-8. */
const utf8Flag = 0x0800
const deflated = 8
/** 1 January 1980: the same file for the same parts, whenever it is made. */
const firstDay = 0x21

function fields(part: ZipPart, packed: Uint8Array, nameBytes: number): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(version, 0)
  bytes.writeUInt16LE(utf8Flag, 2)
  bytes.writeUInt16LE(part.isStored ? 0 : deflated, 4)
  bytes.writeUInt16LE(firstDay, 8)
  bytes.writeUInt32LE(crc32(part.bytes), 10)
  bytes.writeUInt32LE(packed.length, 14)
  bytes.writeUInt32LE(part.bytes.length, 18)
  bytes.writeUInt16LE(nameBytes, 22)
  return bytes
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** An archive of these parts, in their order. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const packed = part.isStored ? part.bytes : deflateRawSync(part.bytes)
    const common = fields(part, packed, name.length)
    const local = Buffer.concat([u32(localSignature), common, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([u32(entrySignature), Buffer.from([version, 0]), common, place, name]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, entries, u32(endSignature), end])
}

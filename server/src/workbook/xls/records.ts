import { unreadable } from '../workbook-limits.ts'

/** What the records of an old workbook are, by their number. */
export const ids = {
  formula: 0x06,
  end: 0x0a,
  header: 0x14,
  footer: 0x15,
  dateMode: 0x22,
  password: 0x2f,
  font: 0x31,
  more: 0x3c,
  columns: 0x7d,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richText: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  strings: 0xfc,
  string: 0xfd,
  number: 0x203,
  text: 0x204,
  truthOrError: 0x205,
  result: 0x207,
  row: 0x208,
  begin: 0x809,
  shortNumber: 0x27e,
  format: 0x41e,
} as const

/** One record with what continues it. */
export interface Record {
  readonly id: number
  readonly offset: number
  readonly blocks: readonly Uint8Array[]
}

/** The records of a stream in their order. */
export function recordsOf(stream: Uint8Array): Record[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const records: { id: number; offset: number; blocks: Uint8Array[] }[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const data = stream.subarray(at + 4, at + 4 + length)
    const last = records.at(-1)
    if (id === ids.more && last) last.blocks.push(data)
    else records.push({ id, offset: at, blocks: [data] })
    at += 4 + length
  }
  return records
}

/** Reads numbers and texts of a record, over the seams between its blocks. */
export class RecordReader {
  readonly #blocks: readonly Uint8Array[]
  #block = 0
  #at = 0

  constructor({ blocks }: Pick<Record, 'blocks'>) {
    this.#blocks = blocks
  }

  get isAtEnd(): boolean {
    return this.#block >= this.#blocks.length - 1 && this.#at >= (this.#blocks.at(-1)?.length ?? 0)
  }

  #byte(): number {
    while (this.#at >= (this.#blocks[this.#block]?.length ?? 0)) {
      if (this.#block >= this.#blocks.length - 1)
        throw unreadable('文件不完整或已损坏，可能没有上传完。请重新保存后再上传')
      this.#block += 1
      this.#at = 0
    }
    const byte = this.#blocks[this.#block]?.[this.#at] ?? 0
    this.#at += 1
    return byte
  }

  u8(): number {
    return this.#byte()
  }

  u16(): number {
    return this.#byte() | (this.#byte() << 8)
  }

  u32(): number {
    return (this.u16() + this.u16() * 0x10000) >>> 0
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.#byte())
  }

  f64(): number {
    return new DataView(this.bytes(8).buffer).getFloat64(0, true)
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) this.#byte()
  }

  /** Signs of one byte or two; where a text is continued, its width is said anew. */
  signs(count: number, isWide: boolean): string {
    const parts: string[] = []
    let wide = isWide
    for (let left = count; left > 0; left -= 1) {
      if (this.#at >= (this.#blocks[this.#block]?.length ?? 0) && this.#block < this.#blocks.length - 1) {
        this.#block += 1
        this.#at = 0
        wide = (this.#byte() & 1) === 1
      }
      parts.push(String.fromCharCode(wide ? this.u16() : this.#byte()))
    }
    return parts.join('')
  }
}

const hundredths = 100

/** A number of 30 bits, whole or the upper part of a float, perhaps in hundredths. */
export function shortNumber(raw: number): number {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setUint32(4, (raw & ~3) >>> 0, true)
  const value = raw & 2 ? raw >> 2 : bytes.getFloat64(0, true)
  return raw & 1 ? value / hundredths : value
}

import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** A value as SQLite hands it over. */
export type SqlValue = string | number | bigint | Buffer | null

const digestBytes = 32
const checkBytes = 2

const textOf = (value: SqlValue): string => JSON.stringify(typeof value === 'bigint' ? String(value) : value)

const digestOf = (table: string, values: readonly SqlValue[]): Buffer =>
  hash('sha256', `${JSON.stringify(table)},${values.map(textOf).join()}`, 'buffer')

/** Tells columns apart where the digest says that something in the row has changed. */
const checkOf = (value: SqlValue): number => crc32(textOf(value)) & 0xffff

const keptCheck = (seal: Buffer, column: number): number | null => {
  const at = digestBytes + checkBytes * column
  return at + checkBytes <= seal.length ? seal.readUInt16BE(at) : null
}

/** What a row comes to: SHA-256 over all of it, and two bytes for each column. */
export function sealOf(table: string, values: readonly SqlValue[]): Buffer {
  const seal = Buffer.alloc(digestBytes + checkBytes * values.length)
  digestOf(table, values).copy(seal)
  for (const [column, value] of values.entries()) seal.writeUInt16BE(checkOf(value), digestBytes + checkBytes * column)
  return seal
}

/**
 * The seal of a row that a command has changed. One that was touched by hand before stays broken, and says of each column
 * that the command left alone what it was when a command wrote it.
 */
export function resealed(stored: Buffer | null, table: string, was: readonly SqlValue[], is: readonly SqlValue[]) {
  if (stored && digestOf(table, was).equals(stored.subarray(0, digestBytes))) return sealOf(table, is)
  const broken = sealOf(table, is).fill(0, 0, digestBytes)
  for (const [column, value] of is.entries()) {
    if (value !== was[column]) continue
    const check = (stored && keptCheck(stored, column)) ?? ~checkOf(value) & 0xffff
    broken.writeUInt16BE(check, digestBytes + checkBytes * column)
  }
  return broken
}

/** Which columns of a row are not what its seal says, by their place; none where two bytes cannot tell. */
export const changedColumns = (seal: Buffer, values: readonly SqlValue[]): number[] =>
  values.flatMap((value, column) => (keptCheck(seal, column) === checkOf(value) ? [] : [column]))

/** Seals add up, in whatever order they come: a sum that is taken along costs what changed and not the whole table. */
export const weightOf = (seal: Uint8Array | null): bigint =>
  BigInt(`0x0${Buffer.from(seal ?? []).toString('hex', 0, digestBytes)}`)

const modulus = 1n << BigInt(8 * digestBytes)

/** A sum as it is stored. */
export const sumBytes = (sum: bigint): Buffer =>
  Buffer.from((((sum % modulus) + modulus) % modulus).toString(16).padStart(2 * digestBytes, '0'), 'hex')

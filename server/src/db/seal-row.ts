import { hash } from 'node:crypto'

/** A value as SQLite hands it over. */
export type SqlValue = string | number | bigint | Uint8Array | null

/** SHA-256 in base64, and what is written in its place once a row was found changed by hand. */
const digestLength = 43
const broken = '!'.repeat(digestLength)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** How many signs tell one column from another value of it. */
const checkLength = 2

/** No two values, whatever they are, are written alike. */
function textOf(value: SqlValue): string {
  if (value === null) return '-'
  if (typeof value === 'string') return `${value.length}:${value}`
  return typeof value === 'object' ? `x${Buffer.from(value).toString('hex')};` : `${value};`
}

/** Twelve bits of FNV-1a: tells columns apart where the digest says that something in the row has changed. */
function checkOf(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  const bits = (sum ^ (sum >>> 12) ^ (sum >>> 24)) & 0xfff
  return alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63)
}

const digestOf = (table: string, texts: readonly string[]): string =>
  hash('sha256', `${textOf(table)}${texts.join('')}`, 'base64url')

const keptCheck = (seal: string, column: number): string =>
  seal.slice(digestLength + checkLength * column, digestLength + checkLength * (column + 1))

/** What a row comes to: SHA-256 over all of it, and two signs for each column. */
export function sealOf(table: string, values: readonly SqlValue[]): string {
  const texts = values.map(textOf)
  return digestOf(table, texts) + texts.map(checkOf).join('')
}

/**
 * The seal of a row that a command has changed. One that was touched by hand before stays broken, and says of each column
 * that the command left alone what it was when a command wrote it.
 */
export function resealed(stored: string | null, table: string, was: readonly SqlValue[], is: readonly SqlValue[]) {
  if (stored?.startsWith(digestOf(table, was.map(textOf)))) return sealOf(table, is)
  const checks = is.map((value, column) =>
    value === was[column] ? keptCheck(stored ?? '', column).padEnd(checkLength, '!') : checkOf(textOf(value)),
  )
  return broken + checks.join('')
}

/** Which columns of a row are not what its seal says, by their place; none where two signs cannot tell. */
export const changedColumns = (seal: string, values: readonly SqlValue[]): number[] =>
  values.flatMap((value, column) => (keptCheck(seal, column) === checkOf(textOf(value)) ? [] : [column]))

const numberOf = (digest: string): bigint => BigInt(`0x0${Buffer.from(digest, 'base64url').toString('hex')}`)

/** Seals add up, in whatever order they come: a sum that is taken along costs what changed and not the whole table. */
export const weightOf = (seal: string | null): bigint =>
  seal === null || seal.startsWith('!') ? 0n : numberOf(seal.slice(0, digestLength))

/** What a table without seals comes to. */
export const noSum = 'A'.repeat(digestLength)

const modulus = 1n << 256n

/** A sum and what has come to it since. */
export function sumText(before: string, delta: bigint): string {
  const sum = (((numberOf(before) + delta) % modulus) + modulus) % modulus
  return Buffer.from(sum.toString(16).padStart(64, '0'), 'hex').toString('base64url')
}

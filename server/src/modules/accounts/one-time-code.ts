import { createHmac, randomBytes } from 'node:crypto'

/** RFC 6238 as every authenticator does it: SHA-1, six digits, thirty seconds. */
const stepSeconds = 30
const digits = 6

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits (RFC 4226, 4), 32 letters of base32. */
export function newSecret(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The code of a step of time. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** Clocks of telephones differ: one step to either side. */
const apart = [0, -1, 1]

/** The step that a code is of, of those that are not used up; undefined: it is wrong, or has been used. */
export function stepOfCode(
  secret: string,
  code: string,
  { now, lastStep }: { readonly now: Date; readonly lastStep: number },
) {
  const typed = code.replaceAll(/\s/g, '')
  const here = stepAt(now)
  return apart.map((by) => here + by).find((step) => step > lastStep && codeOf(secret, step) === typed)
}

/** What an authenticator reads from a picture (Key URI format). */
export const addressOf = (secret: string, username: string): string =>
  `otpauth://totp/${encodeURIComponent(`片区调度:${username}`)}?secret=${secret}&issuer=${encodeURIComponent('片区调度')}&digits=${digits}&period=${stepSeconds}`

import { z } from 'zod'

/** Money in storage, rules and the API: whole yuan. */
export const yuanSchema = z.int().describe('Whole yuan')

const yuanPerWan = 10_000
const yuanPerYi = 100_000_000

type Parsed = { ok: true; yuan: number } | { ok: false; reason: 'not-a-number' | 'too-fine' | 'too-large' }

/** 万元 in decimal text (`-1234.5678`, no separators) to whole yuan, exactly; more than 4 decimals is finer than a yuan. */
export function parseWan(text: string): Parsed {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text)
  if (!match) return { ok: false, reason: 'not-a-number' }
  const fraction = match[3] ?? ''
  if (/[1-9]/.test(fraction.slice(4))) return { ok: false, reason: 'too-fine' }
  const yuan = Number(match[2]) * yuanPerWan + Number(fraction.slice(0, 4).padEnd(4, '0'))
  if (!Number.isSafeInteger(yuan)) return { ok: false, reason: 'too-large' }
  return { ok: true, yuan: match[1] === '-' && yuan !== 0 ? -yuan : yuan }
}

/** Whole yuan as 万元 in plain decimal text, exact, without trailing zeros; `parseWan` reads it back. */
export function wanText(yuan: number): string {
  const size = Math.abs(yuan)
  const fraction = String(size % yuanPerWan)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${yuan < 0 ? '-' : ''}${Math.floor(size / yuanPerWan)}${fraction ? `.${fraction}` : ''}`
}

/** Divides in integers of any size, rounding half away from zero, as offices do; the denominator is above 0. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  const size = (2n * (numerator < 0n ? -numerator : numerator) + denominator) / (2n * denominator)
  return numerator < 0n ? -size : size
}

/** Divides, rounding half away from zero, as offices do; both integers, the denominator above 0. */
export function divideHalfUp(numerator: number, denominator: number): number {
  return Number(halfUp(BigInt(numerator), BigInt(denominator)))
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** So many decimals, and more where an amount that is there would read as none. */
function fixed(yuan: number, unit: number, decimals: number): string {
  // A city's yuan times 10^decimals may pass 2^53, where the last digits would be lost.
  const scaled = halfUp(BigInt(Math.abs(yuan)) * 10n ** BigInt(decimals), BigInt(unit))
  if (scaled === 0n && yuan !== 0) return fixed(yuan, unit, decimals + 1)
  const digits = String(scaled).padStart(decimals + 1, '0')
  const whole = grouped(decimals ? digits.slice(0, -decimals) : digits)
  const sign = yuan < 0 && scaled !== 0n ? '−' : ''
  return `${sign}${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`
}

/** Exact 万元 as they are read, `1,220.5`: two amounts that differ never look alike. */
export function exactWan(yuan: number): string {
  const [whole = '', fraction] = wanText(Math.abs(yuan)).split('.')
  return `${yuan < 0 ? '−' : ''}${grouped(whole)}${fraction ? `.${fraction}` : ''}`
}

/** `1,220.5万元`: an exact amount in a sentence. */
export const exactWanLine = (yuan: number): string => `${exactWan(yuan)}万元`

export interface MoneyText {
  readonly value: string
  readonly unit: '亿元' | '万元'
}

/** Money for reading: 亿元 from 1 亿 up (`decimals` places, 2 unless told), otherwise whole 万元; less than half of one is `0.4`. */
export function moneyText(yuan: number, decimals = 2): MoneyText {
  return Math.abs(yuan) >= yuanPerYi
    ? { value: fixed(yuan, yuanPerYi, decimals), unit: '亿元' }
    : { value: fixed(yuan, yuanPerWan, 0), unit: '万元' }
}

/** `17.00亿元`: value and unit in one text. */
export function moneyLine(yuan: number, decimals = 2): string {
  const { value, unit } = moneyText(yuan, decimals)
  return `${value}${unit}`
}

/** The same where there may be none. */
export const moneyShown = (yuan: number | null): string | null => (yuan === null ? null : moneyLine(yuan))

/** 亿元 whatever the size, for a column whose header names the unit. */
export const yiText = (yuan: number, decimals = 2): string => fixed(yuan, yuanPerYi, decimals)

/** Whole 万元 whatever the size, for a column whose header names the unit. */
export const wanDigits = (yuan: number): string => fixed(yuan, yuanPerWan, 0)

/** Splits 0 or more yuan; the parts sum to the total. */
function split(total: bigint, weights: readonly bigint[], sum: bigint): bigint[] {
  const parts = weights.map((weight) => (total * weight) / sum)
  const order = weights
    .map((weight, index) => ({ rest: (total * weight) % sum, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  let left = total - parts.reduce((given, part) => given + part, 0n)
  for (const { index } of order) {
    if (left <= 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  return parts
}

/**
 * Splits whole yuan by weights so that the parts sum to the total (largest remainder, earlier part first on a tie).
 * Weights are integers from 0 up; where all are 0 nobody has a claim and every part is 0.
 */
export function allocate(totalYuan: number, weights: readonly number[]): number[] {
  const claims = weights.map(BigInt)
  const sum = claims.reduce((total, claim) => total + claim, 0n)
  if (sum <= 0n) return weights.map(() => 0)
  const parts = split(BigInt(Math.abs(totalYuan)), claims, sum).map(Number)
  return totalYuan < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}

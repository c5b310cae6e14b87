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
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > 4) return { ok: false, reason: 'too-fine' }
  const yuan = Number(match[2]) * yuanPerWan + Number(fraction.padEnd(4, '0'))
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

/** Divides, rounding half away from zero, as offices do; both integers. */
export function divideHalfUp(numerator: number, denominator: number): number {
  const size = (2n * BigInt(Math.abs(numerator)) + BigInt(denominator)) / (2n * BigInt(denominator))
  return Number(numerator < 0 ? -size : size)
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function fixed(yuan: number, unit: number, decimals: number): string {
  const scaled = divideHalfUp(Math.abs(yuan) * 10 ** decimals, unit)
  const digits = String(scaled).padStart(decimals + 1, '0')
  const whole = grouped(decimals ? digits.slice(0, -decimals) : digits)
  const sign = yuan < 0 && scaled !== 0 ? '−' : ''
  return `${sign}${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`
}

export interface MoneyText {
  readonly value: string
  readonly unit: '亿元' | '万元'
}

/** Money for reading: 亿元 from 1 亿 up (`decimals` places, 2 unless told), otherwise whole 万元. */
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

/** 亿元 whatever the size, for a column whose header names the unit. */
export const yiText = (yuan: number, decimals = 2): string => fixed(yuan, yuanPerYi, decimals)

/** Splits whole yuan by weights so that the parts sum to the total (largest remainder, earlier part first on a tie). */
export function allocate(totalYuan: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) return weights.map(() => 0)
  const shares = weights.map((weight) => (BigInt(totalYuan) * BigInt(weight)) / BigInt(sum))
  const rests = weights.map((weight, index) => BigInt(totalYuan) * BigInt(weight) - (shares[index] ?? 0n) * BigInt(sum))
  let left = totalYuan - Number(shares.reduce((total, share) => total + share, 0n))
  const order = rests
    .map((rest, index) => ({ rest, index }))
    .sort((a, b) => Number(b.rest - a.rest) || a.index - b.index)
  const parts = shares.map(Number)
  for (const { index } of order) {
    if (left <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}

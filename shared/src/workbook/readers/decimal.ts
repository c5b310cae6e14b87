import { decimalText, folded } from '../cell-text.ts'
import type { RawCell } from '../raw-cell.ts'

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** The number in a cell as plain decimal text, `-1234.5`; `undefined` where it is none. Nothing goes through a float. */
export function decimalOf({ value }: RawCell): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? decimalText(value) : undefined
  if (typeof value !== 'string') return undefined
  const text = folded(value).replace(/^−/, '-').replace(/^¥/, '')
  const bare = grouped.test(text) ? text.replaceAll(',', '') : text
  return plain.test(bare) ? bare.replace(/^\+/, '').replace(/^(-?)\./, '$10.') : undefined
}

interface Scaled {
  readonly value: number
  /** Digits other than 0 were left over behind the scale, and cut. */
  readonly hasRest: boolean
}

/** Decimal text times a power of ten, cut to an integer: `45.5` by 2 is 4550. */
export function scaled(text: string, places: number): Scaled {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const size = Number(whole + fraction.slice(0, places).padEnd(places, '0'))
  return {
    value: text.startsWith('-') && size !== 0 ? -size : size,
    hasRest: /[1-9]/.test(fraction.slice(places)),
  }
}

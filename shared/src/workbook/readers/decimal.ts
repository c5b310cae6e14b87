import { decimalText, printable } from '../cell-text.ts'
import type { RawCell } from '../raw-cell.ts'

/** No number of an office is longer; what is, is refused before anybody looks at it closely. */
export const longestNumber = 64

const about = /^(?:约|大约|近|超过|不足|预计)|(?:左右|上下|余|多|以上|以下)(?:万|亿)?元?$/

/** Words around a number that make it an estimate, typed with it or printed by its format. */
export const isAbout = (text: string): boolean => about.test(text.normalize('NFKC').trim())

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
/** White space groups thousands and does nothing else: `12 34` are two numbers. */
const spaced = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d*)?$/
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** Text without what people write around a number: full-width forms, a currency sign, blanks at its ends and behind a sign. */
function bareNumber(text: string): string {
  if (/^[+-]?[\d.,]*$/.test(text)) return text
  const flat = text
    .normalize('NFKC')
    .trim()
    .replace(/^[−‐-―]/, '-')
  return flat.replace(/^([+-]?) ?¥ ?/, '$1').replace(/^([+-]) /, '$1')
}

/** The number in a text as plain decimal text; `undefined` where it is none, or more than one. */
function decimalOfText(text: string): string | undefined {
  if (text.length > longestNumber) return undefined
  const flat = bareNumber(text)
  const bare = grouped.test(flat) || spaced.test(flat) ? flat.replace(/[, ]/g, '') : flat
  return plain.test(bare) ? bare.replace(/^\+/, '').replace(/^(-?)\./, '$10.') : undefined
}

/** A control character with something on both sides: a separator that nobody sees may part two numbers. */
export const controlIn = (text: string): string | undefined =>
  /^\p{Cc}*[^\p{Cc}]+([^\P{Cc}\t\n\r])\p{Cc}*[^\p{Cc}]/u.exec(text)?.[1]

/**
 * The number in a cell as plain decimal text, `-1234.5`; `undefined` where it is none, or where a person sees another one.
 * Nothing goes through a float.
 */
export function decimalOf({ value, flaw, percent, shown }: RawCell): string | undefined {
  if (flaw === 'comma-or-point') return undefined
  if (typeof value === 'string') return controlIn(value) ? undefined : decimalOfText(printable(value))
  if (typeof value !== 'number' || flaw === 'other-size' || percent || isAbout(shown ?? '')) return undefined
  return Number.isFinite(value) ? decimalText(value) : undefined
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

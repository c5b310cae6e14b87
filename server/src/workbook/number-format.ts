import { decimalText } from '@pianqu/shared/workbook/cell-text.ts'

/** What a format makes of a number. */
export interface Shown {
  readonly text: string
  /** The number that a person reads in it is another one than the cell holds. */
  readonly isOther: boolean
}

interface Token {
  readonly kind: 'literal' | 'digit' | 'point' | 'comma' | 'percent' | 'exponent' | 'general' | 'fraction'
  readonly text: string
}

interface Section {
  readonly tokens: readonly Token[]
  readonly condition: ((value: number) => boolean) | undefined
}

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
}

function conditionOf(inner: string): Section['condition'] {
  const [, sign = '', limit = ''] = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(inner) ?? []
  const holds = compare[sign]
  return holds && ((value) => holds(value, Number(limit)))
}

/** What a piece of a format code is, by what it begins with; the first that fits. */
const pieces: readonly (readonly [kind: Token['kind'] | 'skipped' | 'bracket', pattern: RegExp])[] = [
  ['literal', /"([^"]*)"/y],
  ['literal', /[\\!](.)/uy],
  ['skipped', /[_*]./uy],
  ['bracket', /\[([^\]]*)\]/y],
  ['general', /general/iy],
  ['exponent', /E[+-]0+/iy],
  ['digit', /[0#?]/y],
  ['point', /\./y],
  ['comma', /,/y],
  ['percent', /%/y],
  ['fraction', /\//y],
  ['skipped', /@/y],
  ['literal', /[\s\S]/uy],
]

function pieceAt(code: string, at: number): { kind: (typeof pieces)[number][0]; text: string; end: number } {
  for (const [kind, pattern] of pieces) {
    pattern.lastIndex = at
    const match = pattern.exec(code)
    if (match) return { kind, text: match[1] ?? match[0], end: pattern.lastIndex }
  }
  return { kind: 'skipped', text: '', end: code.length }
}

/** A currency sign stands in brackets too, [$¥-804]. */
const currencyIn = (inner: string): string => /^\$([^-]*)/.exec(inner)?.[1] ?? ''

function sectionOf(code: string): Section {
  const tokens: Token[] = []
  let condition: Section['condition']
  for (let at = 0; at < code.length; ) {
    const { kind, text, end } = pieceAt(code, at)
    if (kind === 'bracket') {
      condition ??= conditionOf(text)
      tokens.push({ kind: 'literal', text: currencyIn(text) })
    } else if (kind !== 'skipped') tokens.push({ kind, text })
    at = end
  }
  return { tokens, condition }
}

/** The sections of a format code, divided by semicolons that are not quoted. */
const sectionsOf = (code: string): Section[] =>
  (code.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)/gu) ?? ['']).map(sectionOf)

interface Layout {
  readonly whole: readonly Token[]
  readonly fraction: readonly Token[]
  readonly places: number
  readonly thousands: number
  readonly percents: number
  readonly isGrouped: boolean
}

const isDigit = ({ kind }: Token): boolean => kind === 'digit'

function layoutOf(tokens: readonly Token[]): Layout {
  const lastDigit = tokens.findLastIndex(isDigit)
  const at = tokens.findIndex(({ kind }) => kind === 'point')
  const point = at < 0 ? tokens.length : at
  const lastWhole = tokens.slice(0, point).findLastIndex(isDigit)
  const commas = tokens.flatMap(({ kind }, index) => (kind === 'comma' ? [index] : []))
  const firstDigit = tokens.findIndex(isDigit)
  const scaling = commas.filter((index) => index > lastDigit || (index > lastWhole && index < point))
  return {
    whole: tokens.slice(0, point),
    fraction: tokens.slice(point + 1),
    places: tokens.slice(point + 1).filter(isDigit).length,
    thousands: scaling.length,
    percents: tokens.filter(({ kind }) => kind === 'percent').length,
    isGrouped: commas.some((index) => index > firstDigit && index < lastWhole),
  }
}

/** What is printed, and the digits in it as a number: literals between digits are read as a person reads them. */
interface Printed {
  readonly text: string
  readonly digits: string
}

const groupedDigits = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')

/** How many digits are printed at least: from the first 0 on. */
function leastDigits(whole: readonly Token[]): number {
  const first = whole.findIndex(({ kind, text }) => kind === 'digit' && text === '0')
  return first < 0 ? 0 : whole.slice(first).filter(isDigit).length
}

/** Digits into their places from the right; those that have no place of their own stand before the first. */
function printWhole(digits: string, { whole, isGrouped }: Layout): Printed {
  const places = whole.filter(isDigit).length
  const filled = digits.replace(/^0+/, '').padStart(leastDigits(whole), '0')
  let seen = 0
  let next = 0
  const parts = whole.map(({ kind, text }): Printed => {
    if (kind === 'percent') return { text: '%', digits: '' }
    // A point that is only written there is read as one all the same.
    if (kind === 'literal') return { text, digits: text === '.' && seen > 0 && seen < places ? '.' : '' }
    if (kind !== 'digit') return { text: '', digits: '' }
    seen += 1
    const until = Math.max(next, filled.length - (places - seen))
    const part = filled.slice(next, until)
    next = until
    return { text: part, digits: part }
  })
  const text = parts.map((part) => part.text).join('')
  return { text: isGrouped ? groupText(text, filled) : text, digits: parts.map((part) => part.digits).join('') }
}

const groupText = (text: string, digits: string): string => text.replace(digits, groupedDigits(digits))

function printFraction(digits: string, { fraction }: Layout): Printed {
  let at = 0
  let text = ''
  let read = ''
  const optionalFrom = digits.replace(/0+$/, '').length
  for (const token of fraction) {
    if (token.kind === 'literal') text += token.text
    if (token.kind === 'percent') text += '%'
    if (token.kind !== 'digit') continue
    const digit = token.text === '0' || at < optionalFrom ? (digits[at] ?? '') : ''
    text += digit
    read += digit
    at += 1
  }
  return { text, digits: read }
}

/** Decimal places that a float can be asked for. */
const mostPlaces = 20

function print(size: number, section: Section): Printed & { readonly layout: Layout } {
  const layout = layoutOf(section.tokens)
  const amount = (size * 100 ** layout.percents) / 1000 ** layout.thousands
  const [whole = '', fraction = ''] = amount.toFixed(Math.min(layout.places, mostPlaces)).split('.')
  const left = printWhole(whole, layout)
  const right = printFraction(fraction, layout)
  const hasPoint = section.tokens.some(({ kind }) => kind === 'point')
  return {
    text: `${left.text}${hasPoint ? '.' : ''}${right.text}`,
    digits: `${left.digits}${right.digits === '' ? '' : `.${right.digits}`}`,
    layout,
  }
}

/** Rounding to the places that are shown is no other number. */
function saysOther(digits: string, size: number, { places, percents, thousands }: Layout): boolean {
  if (digits === '' || (digits.match(/\./g) ?? []).length > 1) return size !== 0
  const read = Number(digits) / 100 ** percents
  const step = thousands > 0 ? 0 : 0.5000001 * 10 ** -(places + 2 * percents)
  return Math.abs(read - size) > step + size * 1e-12
}

/** A minus or the brackets of a bookkeeper, where they stand before all digits. */
const minus = /^[^\d]*?(?:[-−－]|[(（]\s*[^\d()（）]*(?=\d))/

/** A sign that the format adds to a number, or leaves out. */
const saysOtherSign = (text: string, value: number): boolean => value !== 0 && minus.test(text) !== value < 0

function shownIn(value: number, section: Section, isSigned: boolean): Shown | undefined {
  const { tokens } = section
  const size = Math.abs(value)
  const sign = isSigned && value < 0 ? '-' : ''
  if (tokens.some(({ kind }) => kind === 'fraction')) return undefined
  const exponent = tokens.find(({ kind }) => kind === 'exponent')
  if (exponent) {
    const text = size.toExponential(Math.min(layoutOf(tokens).places, mostPlaces)).replace(/e([+-])(\d)$/, 'E$10$2')
    return { text: sign + text.toUpperCase(), isOther: false }
  }
  if (tokens.some(({ kind }) => kind === 'general')) {
    const text = tokens.map(({ kind, text }) => (kind === 'general' ? decimalText(size) : text)).join('')
    return { text: sign + text, isOther: false }
  }
  if (!tokens.some(isDigit)) {
    const text = tokens.map(({ text }) => text).join('')
    return { text, isOther: value !== 0 }
  }
  const { text, digits, layout } = print(size, section)
  const shown = sign + text
  return { text: shown, isOther: saysOther(digits, size, layout) || saysOtherSign(shown, value) }
}

function pick(value: number, sections: readonly Section[]): { section: Section | undefined; isSigned: boolean } {
  const conditional = sections.findIndex(({ condition }) => condition?.(value))
  if (conditional >= 0) return { section: sections[conditional], isSigned: true }
  if (sections.some(({ condition }) => condition)) {
    return { section: sections.find(({ condition }) => !condition), isSigned: true }
  }
  if (value < 0 && sections.length > 1) return { section: sections[1], isSigned: false }
  if (value === 0 && sections.length > 2) return { section: sections[2], isSigned: false }
  return { section: sections[0], isSigned: true }
}

/** How a format shows numbers; `undefined` for a number that it shows as it is, or in a way that is not followed here. */
export function numberFormat(code: string): (value: number) => Shown | undefined {
  const sections = sectionsOf(code)
  return (value) => {
    const { section, isSigned } = pick(value, sections)
    if (!section || !Number.isFinite(value) || Math.abs(value) >= 1e21) return undefined
    const shown = shownIn(value, section, isSigned)
    return shown && (shown.isOther || shown.text !== decimalText(value)) ? shown : undefined
  }
}

import { folded } from './cell-text.ts'
import { bracketOf, inShortForms, moneyOf } from './unit-text.ts'

/** A header taken apart: `总投资 *（单位：万元）` is 总投资 in 万元. */
export interface HeaderText {
  readonly name: string
  readonly unit: string | undefined
}

/** No header is longer; what is, is a note. */
const longestHeader = 120

const bracketed = /^(.+?)\(([^()]*)\)$/
const trailing = /^(.+?)[:/,_-]?(?:单位:?)?((?:人民币)?[十百千万亿]{0,3}(?:美元|港元|欧元|元)|[千百]?万人)$/
/** Words that end like a unit and name none. */
const notMoney = /(?:单|公|多|状|纪)元$/

function withoutTrailing(plain: string): HeaderText {
  const [, name, unit] = notMoney.test(plain) ? [] : (trailing.exec(inShortForms(plain)) ?? [])
  return name && unit ? { name, unit: moneyOf(unit) ?? unit } : { name: plain, unit: undefined }
}

/**
 * Header text without blanks, line breaks, stars and full-width forms, the unit of measure apart. Brackets that are no
 * unit belong to the name: 投资（累计） is another column than 投资.
 */
export function parseHeader(text: string): HeaderText {
  if (text.length > longestHeader) return { name: folded(text.slice(0, longestHeader)), unit: undefined }
  const plain = folded(text)
    .replace(/[*★]/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
  let name = plain
  let unit: string | undefined
  for (let match = bracketed.exec(name); match; match = bracketed.exec(name)) {
    const bracket = bracketOf(match[2] ?? '')
    if (!bracket.isAside) break
    unit ??= bracket.unit
    name = match[1] ?? name
  }
  return unit === undefined ? withoutTrailing(name) : { name, unit }
}

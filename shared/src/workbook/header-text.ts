import type { MeasureUnit } from './cell-reader.ts'
import { folded } from './cell-text.ts'

/** A header taken apart: `总投资 *（单位：万元）` is 总投资 in 万元. */
export interface HeaderText {
  readonly name: string
  readonly unit: string | undefined
}

const bracketed = /^(.+?)\((?:单位:?)?([^()]*)\)$/
const trailing = /^(.+?)[:/,_-]?(?:单位:?)?(亿元|百万元|千元|万元|元|万人)$/

/** Header text without blanks, line breaks, stars and full-width forms, the unit of measure apart. */
export function parseHeader(text: string): HeaderText {
  const plain = folded(text)
    .replace(/[*★]/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
  const match = bracketed.exec(plain) ?? trailing.exec(plain)
  return match ? { name: match[1] ?? plain, unit: match[2] } : { name: plain, unit: undefined }
}

const sizes: Readonly<Record<MeasureUnit, ReadonlySet<string>>> = {
  万元: new Set(['元', '千元', '百万元', '亿元', '亿', '美元', '万美元', '亿美元']),
  万人: new Set(['人', '千人', '百万人', '亿人']),
  '%': new Set(['‰', '小数']),
  年: new Set(['月', '日', '天', '个月']),
  人: new Set(['万人', '千人', '百人', '亿人', '户']),
  平方米: new Set(['万平方米', '万m2', '万平', '亩', '公顷', '平方公里', '平方千米', '百平方米', '千平方米']),
}

/** Whether a header's unit measures the same thing in another size, so that its numbers would be read wrongly. */
export const isOtherSize = (written: string, expected: MeasureUnit): boolean => sizes[expected].has(written)

/** The unit of money that a line above the table names, `单位：亿元`. */
export function unitLine(text: string): string | undefined {
  return /(?:金额)?单位:(亿元|百万元|千元|万元|元)/.exec(folded(text))?.[1]
}

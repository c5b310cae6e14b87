import { cellText, decimalText, quoted } from '../cell-text.ts'
import { type Reading, refused } from '../fault.ts'
import { withPoint } from '../number-style.ts'
import type { RawCell } from '../raw-cell.ts'
import { controlIn, isAbout, longestNumber } from './decimal.ts'

/** The number of a cell and what its format makes of it, where a person sees another size than the file holds. */
function otherSize(cell: RawCell): Reading<never> | undefined {
  const { value, flaw, percent, shown } = cell
  if (typeof value !== 'number' || (flaw !== 'other-size' && !percent)) return undefined
  const seen = shown === undefined || shown === '' ? '空白' : `“${shown}”`
  const message = `单元格里存的数是 ${decimalText(value)}，按单元格格式却显示为${seen}，大小不一致。请把格式改成“常规”，按这一列的单位填写实际的数`
  return refused('cell/other-size', message)
}

const numbersIn = /\d[\d.,]*(?:e[+-]?\d+)?/gi

const number = String.raw`[\d,]*\.?\d+`
const withUnit = new RegExp(`^[-+]?${number} ?([^\\d\\s.,()%-]{1,8})$`, 'u')
const inBrackets = new RegExp(`^\\(${number}\\)$`)
const signBehind = new RegExp(`^${number} ?[-+]$`)
const chineseNumber =
  /^[负正零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟点分之整元圆角]*[零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟][负正零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟点分之整元圆角]*$/

function commaOrPoint(cell: RawCell, flat: string): Reading<never> {
  const [whole = '', rest = ''] = flat.split(/[.,]/)
  return refused(
    'cell/decimal-comma',
    `${quoted(cell)}分不清是 ${whole}.${rest} 还是 ${whole}${rest}：这里的小数点可能写成了逗号。请把小数点都写成“.”，并去掉千分位`,
  )
}

/** What offices write instead of a number, and what to write. */
function byCause(cell: RawCell, text: string, otherwise: string): Reading<never> | undefined {
  const control = typeof cell.value === 'string' ? controlIn(cell.value) : undefined
  if (control !== undefined) {
    const named = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    return refused(
      'cell/not-a-number',
      `${quoted(cell)}里有看不见的控制字符（${named}），可能隔开了两个数，请重新填写这一格。${otherwise}`,
    )
  }
  const flat = text.normalize('NFKC').replace(/[−‐-―]/g, '-')
  const unit = withUnit.exec(flat)?.[1]
  if (cell.flaw === 'comma-or-point') return commaOrPoint(cell, flat)
  const pointed = withPoint(flat.replace(/ ?%$/, ''))
  if (pointed !== undefined) {
    return refused(
      'cell/decimal-comma',
      `${quoted(cell)}里的逗号像是小数点，小数点请写成“.”，如 ${pointed}。${otherwise}`,
    )
  }
  if (isAbout(flat))
    return refused('cell/not-a-number', `${quoted(cell)}不是数字，只是约数，请填一个确定的数。${otherwise}`)
  if (unit !== undefined) {
    return refused('cell/not-a-number', `${quoted(cell)}里写着“${unit}”，一格只填数字，单位看列名。${otherwise}`)
  }
  if (inBrackets.test(flat)) {
    return refused('cell/not-a-number', `${quoted(cell)}是用括号写的，通常表示负数，请改写成普通的数。${otherwise}`)
  }
  if (signBehind.test(flat)) {
    return refused('cell/not-a-number', `${quoted(cell)}的正负号写在数的后面，请写在前面或去掉。${otherwise}`)
  }
  return chineseNumber.test(flat)
    ? refused('cell/not-a-number', `${quoted(cell)}是中文数字，请改填阿拉伯数字。${otherwise}`)
    : undefined
}

/** Why a cell is no number, by its cause where one can be told; `otherwise` where it cannot. */
export function notANumber(cell: RawCell, otherwise: string): Reading<never> {
  const sized = otherSize(cell)
  if (sized) return sized
  if (cell.value instanceof Date) return refused('cell/not-a-number', `${quoted(cell)}是日期，${otherwise}`)
  const text = cellText(cell)
  if (text.length > longestNumber) {
    return refused('cell/not-a-number', `${quoted(cell)}有 ${text.length} 个字，不是一个数。${otherwise}`)
  }
  if (text.includes('\n')) return refused('cell/line-break', `${quoted(cell)}里有换行，一格只能填一个数。${otherwise}`)
  const caused = byCause(cell, text, otherwise)
  if (caused) return caused
  const numbers = text.normalize('NFKC').match(numbersIn) ?? []
  return numbers.length > 1
    ? refused(
        'cell/two-numbers',
        `${quoted(cell)}里有 ${numbers.length} 个数，分不清是哪一个；一格只能填一个数。${otherwise}`,
      )
    : refused('cell/not-a-number', `${quoted(cell)}不是数字，${otherwise}`)
}

import { dayFormat } from './day-format.ts'
import { numberFormat, type Shown } from './number-format.ts'
import { attribute, isSet, scanXml } from './xml.ts'

/** How cells of one style look, as far as it matters to what they say. */
export interface CellFormat {
  readonly kind: 'plain' | 'percent' | 'date'
  /** What a number looks like; undefined where it looks as it is. */
  readonly show?: (value: number) => Shown | undefined
  /** What a day or a time looks like; undefined where the day is shown whole. */
  readonly showDay?: ReturnType<typeof dayFormat>
  readonly isStruck?: true
}

/** Formats that files name by number alone. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '¥#,##0;¥-#,##0;"¥-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '¥#,##0.00;¥-#,##0.00;"¥-"',
  48: '##0.0E+0',
}

const shortDay = 'm"月"d"日"'
const yearAndMonth = 'yyyy"年"m"月"'

/** Formats of days and times that files name by number alone, as Chinese Excel shows them. */
const builtInDays: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: yearAndMonth,
  28: shortDay,
  29: shortDay,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: yearAndMonth,
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  50: yearAndMonth,
  51: shortDay,
  52: yearAndMonth,
  53: shortDay,
  54: shortDay,
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: yearAndMonth,
  58: shortDay,
}

/** No format that a person made is longer. */
const longestCode = 500

/** Reads a format code: what stands in quotes, brackets or behind a backslash is decoration. */
export function formatOf(code: string): CellFormat {
  if (code.length > longestCode || /^general$/i.test(code)) return { kind: 'plain' }
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\!]./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
  if (/[ymdhs]|a{3}/i.test(bare)) return { kind: 'date', showDay: dayFormat(code) }
  return { kind: bare.includes('%') ? 'percent' : 'plain', show: numberFormat(code) }
}

export function formatNumbered(id: number, custom: ReadonlyMap<number, CellFormat>): CellFormat {
  const known = custom.get(id)
  if (known) return known
  const code = builtInDays[id] ?? builtIn[id]
  return code === undefined ? { kind: 'plain' } : formatOf(code)
}

const isOn = (value: string | undefined): boolean => value === undefined || isSet(value)

/** The format of each cell style, by the number cells refer to it with. */
export function cellFormats(xml: string | undefined): CellFormat[] {
  const custom = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  const struckFonts: boolean[] = []
  let part = ''
  const openers: Readonly<Record<string, (attributes: string) => void>> = {
    numFmt: (attributes) =>
      custom.set(Number(attribute(attributes, 'numFmtId')), formatOf(attribute(attributes, 'formatCode') ?? '')),
    'fonts/font': () => struckFonts.push(false),
    'fonts/strike': (attributes) => {
      struckFonts[struckFonts.length - 1] = isOn(attribute(attributes, 'val'))
    },
    'cellXfs/xf': (attributes) => {
      const format = formatNumbered(Number(attribute(attributes, 'numFmtId')), custom)
      const isStruck = struckFonts[Number(attribute(attributes, 'fontId'))] === true
      formats.push(isStruck ? { ...format, isStruck } : format)
    },
  }
  scanXml(xml ?? '', (name, attributes, isClosing) => {
    if (name === 'cellXfs' || name === 'fonts') part = isClosing ? '' : name
    if (!isClosing) (openers[name] ?? openers[`${part}/${name}`])?.(attributes)
  })
  return formats
}

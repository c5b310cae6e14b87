import { numberFormat, type Shown } from './number-format.ts'
import { attribute, isSet, scanXml } from './xml.ts'

/** How cells of one style look, as far as it matters to what they say. */
export interface CellFormat {
  readonly kind: 'plain' | 'percent' | 'date'
  /** What a number looks like; undefined where it looks as it is. */
  readonly show?: (value: number) => Shown | undefined
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

/** 27 to 36 and 50 to 58 are dates in Chinese Excel. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

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
  if (/[ymdhs]/i.test(bare)) return { kind: 'date' }
  return { kind: bare.includes('%') ? 'percent' : 'plain', show: numberFormat(code) }
}

export function formatNumbered(id: number, custom: ReadonlyMap<number, CellFormat>): CellFormat {
  const known = custom.get(id)
  if (known) return known
  if (isBuiltInDate(id)) return { kind: 'date' }
  const code = builtIn[id]
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

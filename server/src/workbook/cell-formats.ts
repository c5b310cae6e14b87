import { attribute, scanXml } from './xml.ts'

/** What a number in a cell means by its format. */
export type CellFormat = 'plain' | 'percent' | 'date'

/** Formats that files name by number alone; 27 to 36 and 50 to 58 are dates in Chinese Excel. */
const builtIn = (id: number): CellFormat => {
  if (id === 9 || id === 10) return 'percent'
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return isDate ? 'date' : 'plain'
}

/** Reads a format code: what stands in quotes, brackets or behind a backslash is decoration. */
function formatOf(code: string): CellFormat {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
  if (/[ymdhs]/i.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'plain'
}

/** The format of each cell style, by the number cells refer to it with. */
export function cellFormats(xml: string | undefined): CellFormat[] {
  const custom = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let isInCellFormats = false
  scanXml(xml ?? '', (name, attributes, isClosing) => {
    if (name === 'cellXfs') isInCellFormats = !isClosing
    if (isClosing) return
    const id = Number(attribute(attributes, 'numFmtId'))
    if (name === 'numFmt') custom.set(id, formatOf(attribute(attributes, 'formatCode') ?? ''))
    else if (name === 'xf' && isInCellFormats) formats.push(custom.get(id) ?? builtIn(id))
  })
  return formats
}

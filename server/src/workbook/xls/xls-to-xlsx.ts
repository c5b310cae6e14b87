import { cellBudget } from '../cell-grid.ts'
import { escaped } from '../marking/edit-xml.ts'
import { writeZip, type ZipPart } from '../marking/write-zip.ts'
import { unsupported } from '../workbook-limits.ts'
import { streamNamed } from './compound-file.ts'
import { recordsOf } from './records.ts'
import { type Book, bookOf } from './xls-book.ts'
import { sheetXml } from './xls-sheet.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Formats and fonts as far as they matter to what cells say; styles keep their numbers. */
function stylesXml({ formats, styles, fonts }: Book): string {
  const codes = [...formats].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
  const written = fonts.map(({ isStruck }) => `<font>${isStruck ? '<strike/>' : ''}<sz val="11"/></font>`)
  const xfs = styles.map(({ font, format }) => {
    const fontId = Math.min(font > 4 ? font - 1 : font, Math.max(0, fonts.length - 1))
    return `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/>`
  })
  return `<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="${written.length}">${written.join('') || '<font/>'}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('') || '<xf/>'}</cellXfs></styleSheet>`
}

/**
 * The same cells as a workbook of today: values, formats, what is struck out, raised, merged or hidden. Charts, pictures and
 * macros are not among them. Read and marked by the one reader that there is.
 */
export function xlsToXlsx(bytes: Uint8Array): Uint8Array {
  const stream = streamNamed(bytes, ['Workbook', 'Book'])
  if (!stream) throw unsupported('无法识别这个文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入')
  const records = recordsOf(stream)
  const book = bookOf(records)
  const budget = cellBudget()
  const at = new Map(records.map(({ offset }, index) => [offset, index]))
  const sheets = book.sheets.map(({ name, state, offset }, index) => ({
    tab: `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
    path: `worksheets/sheet${index + 1}.xml`,
    xml: sheetXml(records, at.get(offset) ?? records.length, book, budget),
  }))
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${sheets.map(({ path }) => `<Override PartName="/xl/${path}" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${book.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ tab }) => tab).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${sheets.map(({ path }, index) => relation(`rId${index + 1}`, 'worksheet', path)).join('')}${relation('rIdS', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': stylesXml(book),
    ...Object.fromEntries(sheets.map(({ path, xml }) => [`xl/${path}`, xml])),
  }
  const encoder = new TextEncoder()
  // Not packed: it is read at once, and what repeats itself would look like a file made to exhaust the server.
  return writeZip(
    Object.entries(parts).map(([name, xml]): ZipPart => ({ name, bytes: encoder.encode(xml), isStored: true })),
  )
}

import { faultSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import { parseCellRef } from 'hucre/xlsx'
import { cellOfFault, faultListRows, type PlacedFault } from '../fault-sheet.ts'
import { workbookParts } from '../package-parts.ts'
import { openZip } from '../zip-archive.ts'
import { escaped, prefixOf } from './edit-xml.ts'
import { type Comment, withBoxes, withComments } from './mark-comments.ts'
import { markSheet } from './mark-sheet.ts'
import { markStyles } from './mark-styles.ts'
import { type PackageEdits, packageEdits } from './package-edits.ts'
import { withTab } from './with-tab.ts'
import { writeZip } from './write-zip.ts'

const office = 'application/vnd.openxmlformats-officedocument'

/** Comments are drawn one by one; beyond this number a cell is coloured only, and the list still has its sentence. */
const mostComments = 2_000

function commentsOf(faults: readonly PlacedFault[]): Comment[] {
  const texts = new Map<string, string[]>()
  for (const fault of faults) {
    const cell = cellOfFault(fault)
    texts.set(cell, [...(texts.get(cell) ?? []), fault.message])
  }
  return [...texts].map(([cell, messages]) => {
    const { row, col: column } = parseCellRef(cell)
    return { cell, row, column, text: [...new Set(messages)].join('\n') }
  })
}

/** What stands behind the place of `legacyDrawing` in a sheet. */
const behindDrawing =
  /<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|AlternateContent)[\s>/]/

function withDrawing(xml: string, id: string): string {
  const from = Math.max(0, xml.lastIndexOf('sheetData'))
  const prefix = prefixOf(xml, 'worksheet')
  const base = xml.includes('purl.oclc.org') ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org'
  const path = base.includes('purl') ? 'officeDocument/relationships' : 'officeDocument/2006/relationships'
  const element = `<${prefix}legacyDrawing xmlns:r="${base}/${path}" r:id="${id}"/>`
  const behind = behindDrawing.exec(xml.slice(from))
  const at = behind ? from + behind.index : xml.lastIndexOf('</')
  return `${xml.slice(0, at)}${element}${xml.slice(at)}`
}

async function addComments(edits: PackageEdits, path: string, comments: readonly Comment[]): Promise<void> {
  const related = await edits.relations(path)
  const known = related.find(({ type }) => type === 'comments')?.path
  const list = known ?? edits.freePath('xl/comments', '.xml')
  edits.put(list, withComments(known && (await edits.text(known)), comments))
  if (!known) {
    await edits.relate(path, 'comments', list)
    await edits.declarePart(list, `${office}.spreadsheetml.comments+xml`)
  }
  const boxes = related.find(({ type }) => type === 'vmlDrawing')?.path
  const drawing = boxes ?? edits.freePath('xl/drawings/vmlDrawing', '.vml')
  edits.put(drawing, withBoxes(boxes && (await edits.text(boxes)), comments))
  if (boxes) return
  await edits.declareEnding('vml', `${office}.vmlDrawing`)
  const id = await edits.relate(path, 'vmlDrawing', drawing)
  edits.put(path, withDrawing((await edits.text(path)) ?? '', id))
}

const listXml = (faults: readonly PlacedFault[]): string => {
  const rows = faultListRows(faults).map(
    (cells) =>
      `<row>${cells
        .map((value) =>
          typeof value === 'number'
            ? `<c><v>${value}</v></c>`
            : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
        )
        .join('')}</row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="8" customWidth="1"/><col min="3" max="3" width="24" customWidth="1"/><col min="4" max="4" width="10" customWidth="1"/><col min="5" max="5" width="80" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** The list of all faults as the last sheet; one that an earlier marking left is written anew. */
async function addList(
  edits: PackageEdits,
  { workbook, sheets }: { workbook: string; sheets: readonly { name: string; path: string }[] },
  faults: readonly PlacedFault[],
): Promise<void> {
  const earlier = sheets.find(({ name }) => name === faultSheetName)?.path
  if (earlier) return edits.put(earlier, listXml(faults))
  const path = edits.freePath('xl/worksheets/faults', '.xml')
  edits.put(path, listXml(faults))
  await edits.declarePart(path, `${office}.spreadsheetml.worksheet+xml`)
  const id = await edits.relate(workbook, 'worksheet', path)
  const xml = (await edits.text(workbook)) ?? ''
  edits.put(workbook, withTab(xml, id, faultSheetName))
}

/** The same package with its faulty cells coloured and commented and the list of faults; all else stays as it is. */
export async function markPackage(bytes: Uint8Array, faults: readonly PlacedFault[]): Promise<Uint8Array> {
  const zip = openZip(bytes)
  const parts = await workbookParts(zip)
  const edits = packageEdits(zip)
  const styles = markStyles(parts.styles && (await zip.text(parts.styles)))
  for (const { name, path } of parts.sheets) {
    const comments = commentsOf(faults.filter(({ sheet }) => sheet === name))
    if (comments.length === 0) continue
    edits.put(path, markSheet((await zip.text(path)) ?? '', comments, styles.red))
    await addComments(edits, path, comments.slice(0, mostComments))
  }
  const stylesPath = parts.styles ?? edits.freePath('xl/styles', '.xml')
  edits.put(stylesPath, styles.xml())
  if (!parts.styles) {
    await edits.relate(parts.path, 'styles', stylesPath)
    await edits.declarePart(stylesPath, `${office}.spreadsheetml.styles+xml`)
  }
  await addList(edits, { workbook: parts.path, sheets: parts.sheets }, faults)
  return writeZip(await edits.parts())
}

import { unreadable, unsupported } from './workbook-limits.ts'
import { attribute, isSet, scanXml } from './xml.ts'
import type { ZipArchive } from './zip-archive.ts'

export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly isVisible: boolean
}

/** Where the parts of a workbook are that hold cells. */
interface WorkbookParts {
  /** The part that lists the sheets. */
  readonly path: string
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  readonly date1904: boolean
  /** Formulas are to be computed when the file is opened. */
  readonly isUncomputed: boolean
}

interface Relation {
  readonly id: string
  /** The last word of the type, which the strict and the usual dialect share. */
  readonly type: string
  readonly path: string
}

export function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = folder === '' ? [] : folder.split('/')
  for (const part of target.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function relations(xml: string | undefined, folder: string): Relation[] {
  const found: Relation[] = []
  scanXml(xml ?? '', (name, attributes, isClosing) => {
    if (name !== 'Relationship' || isClosing) return
    const type = attribute(attributes, 'Type') ?? ''
    found.push({
      id: attribute(attributes, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolvePath(folder, attribute(attributes, 'Target') ?? ''),
    })
  })
  return found
}

/** Says what an archive is that is no workbook of Excel. */
function refuseOther(zip: ZipArchive): never {
  if (zip.has('word/document.xml')) throw unsupported('这是 Word 文档，不是表格。请上传 .xlsx 或 .csv 文件')
  if (zip.has('ppt/presentation.xml')) throw unsupported('这是演示文稿，不是表格。请上传 .xlsx 或 .csv 文件')
  if (zip.has('content.xml')) throw unsupported('这是 ODS 表格。请打开后另存为“Excel 工作簿（.xlsx）”再导入')
  if (zip.has('xl/workbook.bin'))
    throw unsupported('这是二进制工作簿（.xlsb）。请打开后另存为“Excel 工作簿（.xlsx）”再导入')
  throw unsupported('这是压缩包，不是 Excel 工作簿。请先解压，再上传里面的 .xlsx 或 .csv 文件')
}

interface Tab {
  readonly name: string
  readonly isVisible: boolean
  readonly relation: string
}

function readTabs(xml: string): { tabs: Tab[]; date1904: boolean; isUncomputed: boolean } {
  const tabs: Tab[] = []
  let date1904 = false
  let isUncomputed = false
  scanXml(xml, (name, attributes, isClosing) => {
    if (isClosing) return
    if (name === 'workbookPr') date1904 = isSet(attribute(attributes, 'date1904'))
    if (name === 'calcPr') isUncomputed = isSet(attribute(attributes, 'fullCalcOnLoad'))
    if (name !== 'sheet') return
    const state = attribute(attributes, 'state') ?? 'visible'
    // The prefix of the relation is by custom r; its name is not.
    const relation = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]
    if (relation) tabs.push({ name: attribute(attributes, 'name') ?? '', isVisible: state === 'visible', relation })
  })
  return { tabs, date1904, isUncomputed }
}

/** Finds the parts of a workbook, or says what the archive is instead. */
export async function workbookParts(zip: ZipArchive): Promise<WorkbookParts> {
  const root = relations(await zip.text('_rels/.rels'), '')
  const path = root.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const xml = path.endsWith('.xml') ? await zip.text(path) : undefined
  if (xml === undefined || !/<(?:\w+:)?workbook\b/.test(xml)) refuseOther(zip)
  const fileName = path.slice(folder === '' ? 0 : folder.length + 1)
  const related = relations(await zip.text(resolvePath(folder, `_rels/${fileName}.rels`)), folder)
  const { tabs, date1904, isUncomputed } = readTabs(xml)
  const sheets = tabs.flatMap(({ name, isVisible, relation }) => {
    const target = related.find(({ id }) => id === relation)
    if (target && !zip.has(target.path)) throw unreadable(`工作表“${name}”的内容缺失，文件已损坏。请重新保存后再上传`)
    // Sheets that hold one chart only have another type.
    return target?.type === 'worksheet' ? [{ name, isVisible, path: target.path }] : []
  })
  const pathOf = (type: string) => related.find((relation) => relation.type === type)?.path
  return { path, sheets, sharedStrings: pathOf('sharedStrings'), styles: pathOf('styles'), date1904, isUncomputed }
}

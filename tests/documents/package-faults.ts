import type { Element } from '@xmldom/xmldom'
import { elements, openPackage, type Package } from './package-parts.ts'

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** `word/_rels/document.xml.rels` tells of `word/document.xml`, and paths in it begin in `word/`. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1')

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const twins = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) < at)),
]

function relationFaults(pack: Package, rels: string): string[] {
  const owner = ownerOf(rels)
  const relations = elements(pack.xml(rels), 'Relationship')
  const ids = relations.map((relation) => relation.getAttribute('Id') ?? '')
  const used =
    owner.endsWith('/') || owner === ''
      ? []
      : [...pack.text(owner).matchAll(/\br:\w+="([^"]*)"/g)].map(([, id]) => id ?? '')
  return [
    ...twins(ids).map((id) => `${rels}: two relationships ${id}`),
    ...ids.filter((id) => !/^rId\d+$/.test(id)).map((id) => `${rels}: ${id} is a number of chance`),
    ...relations
      .filter((relation) => relation.getAttribute('TargetMode') !== 'External')
      .map((relation) => resolved(folderOf(owner), relation.getAttribute('Target') ?? ''))
      .filter((target) => !pack.names.includes(target))
      .map((target) => `${rels}: leads to ${target}, which is not there`),
    ...used
      .filter((id) => id !== '' && !ids.includes(id))
      .map((id) => `${owner}: uses ${id}, which no relationship has`),
  ]
}

function typeFaults(pack: Package): string[] {
  const types = pack.xml('[Content_Types].xml')
  const endings = elements(types, 'Default').map((each) => (each.getAttribute('Extension') ?? '').toLowerCase())
  const overrides = elements(types, 'Override').map((each) => (each.getAttribute('PartName') ?? '').slice(1))
  const untyped = pack.names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(name) &&
      !endings.includes((name.split('.').at(-1) ?? '').toLowerCase()),
  )
  return [
    ...twins([...overrides]).map((name) => `${name}: two types`),
    ...overrides.filter((name) => !pack.names.includes(name)).map((name) => `${name} has a type and is not there`),
    ...untyped.map((name) => `${name} has no type`),
  ]
}

/** Elements of a table itself, without those of tables in its cells. */
const own = (table: Element, local: string): Element[] =>
  [...table.childNodes].filter((node): node is Element => node.nodeType === 1 && node.localName === local)

const widthOf = (element: Element | undefined): number => Number(element?.getAttribute('w:w') ?? Number.NaN)

/** A table without widths of its columns is dropped by some office suites; those of rows and table have to add up. */
function gridFaults(table: Element, at: number): string[] {
  const widths = own(own(table, 'tblGrid')[0] ?? table, 'gridCol').map(widthOf)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const stated = widthOf(elements(table, 'tblW')[0])
  const rows = own(table, 'tr').map((row) =>
    own(row, 'tc').reduce(
      (count, cell) => count + Number(elements(cell, 'gridSpan')[0]?.getAttribute('w:val') ?? 1),
      0,
    ),
  )
  return [
    ...(widths.length === 0 || widths.some((width) => !(width > 0))
      ? [`table ${at + 1}: columns without a width`]
      : []),
    ...(whole === stated ? [] : [`table ${at + 1}: columns make ${whole}, the table says ${stated}`]),
    ...rows
      .filter((count) => count !== widths.length)
      .map((count) => `table ${at + 1}: a row of ${count} cells in ${widths.length} columns`),
  ]
}

function wordFaults(pack: Package): string[] {
  if (!pack.names.includes('word/document.xml')) return []
  const document = pack.xml('word/document.xml')
  const drawings = elements(document, 'docPr')
  return [
    ...elements(document, 'tbl').flatMap(gridFaults),
    ...twins(drawings.map((drawing) => drawing.getAttribute('id') ?? '')).map((id) => `two drawings ${id}`),
    ...drawings
      .map((drawing) => drawing.getAttribute('descr') ?? '')
      .filter((text) => !/^[\u4e00-\u9fff]/.test(text))
      .map((text) => `a drawing is described in no Chinese: ${text}`),
  ]
}

/** What is wrong with a package that a validator of schemas may not see, those within it included. */
export function packageFaults(bytes: Uint8Array): string[] {
  const pack = openPackage(bytes)
  const faults = [
    ...pack.names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .flatMap((name) => (pack.xml(name).documentElement ? [] : [`${name} is empty`])),
    ...pack.names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationFaults(pack, name)),
    ...typeFaults(pack),
    ...wordFaults(pack),
  ]
  return [...faults, ...pack.inner.flatMap(([name, inner]) => packageFaults(inner).map((fault) => `${name}: ${fault}`))]
}

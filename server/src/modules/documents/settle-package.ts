import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** What a package is said to have been made at, in place of the clock. */
export interface Settled {
  /** An instant in UTC. */
  readonly at: string
  /** Parts are mended here, by name, before they are packed. */
  readonly mend?: (name: string, xml: string) => string
}

type Parts = Map<string, Uint8Array>

/** Zip files count from 1980, in the clock of the place: the first day is the same everywhere. */
const firstZipDay = new Date(1980, 0, 1)

const isText = (name: string): boolean => /\.(xml|rels|vml)$/.test(name)

const isPackage = (name: string): boolean => /\.(xlsx|docx|pptx)$/.test(name)

/** `word/_rels/document.xml.rels` tells of `word/document.xml`. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1')

const texts = (parts: Parts): [string, string][] =>
  [...parts].filter(([name]) => isText(name)).map(([name, bytes]) => [name, strFromU8(bytes)])

/** Charts and the workbooks behind them are counted through the process, too: here from one, in their order. */
function numberParts(parts: Parts): Parts {
  const counted = /^(.*\/(?:chart|Microsoft_Excel_Worksheet))(\d+)(\.\w+)$/
  const numbers = new Map<string, number[]>()
  for (const name of parts.keys()) {
    const [, stem = '', number] = counted.exec(name) ?? []
    if (number !== undefined) numbers.set(stem, [...(numbers.get(stem) ?? []), Number(number)])
  }
  const places = new Map([...numbers].map(([stem, all]) => [stem, all.sort((a, b) => a - b)]))
  const renamed = (name: string): string =>
    name.replace(counted, (_whole, stem: string, number: string, ending: string) => {
      const at = places.get(stem)?.indexOf(Number(number)) ?? -1
      return `${stem}${at + 1}${ending}`
    })
  const named = new Map([...parts.keys()].map((name) => [name.slice(name.lastIndexOf('/') + 1), renamed(name)]))
  const relabelled = (xml: string): string =>
    xml.replace(/\b(?:chart|Microsoft_Excel_Worksheet)\d+\.(?:xml|xlsx)\b/g, (file) => {
      const now = named.get(file)
      return now === undefined ? file : now.slice(now.lastIndexOf('/') + 1)
    })
  return new Map(
    [...parts].map(([name, bytes]) => {
      const isList = name === '[Content_Types].xml' || name.endsWith('.rels')
      const now = name.endsWith('.rels') ? relabelled(name) : renamed(name)
      return [now, isList ? strToU8(relabelled(strFromU8(bytes))) : bytes]
    }),
  )
}

/** Types of parts that are not there. */
function dropIdleTypes(parts: Parts): void {
  const name = '[Content_Types].xml'
  const types = parts.get(name)
  if (!types) return
  const kept = strFromU8(types).replace(/\s*<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (whole, part: string) =>
    parts.has(part) ? whole.trim() : '',
  )
  parts.set(name, strToU8(kept))
}

/** Relationships by chance are numbered in the order in which they stand. */
function numberRelations(parts: Parts): void {
  for (const [name, xml] of texts(parts)) {
    if (!name.endsWith('.rels')) continue
    const ids = [...xml.matchAll(/<Relationship\b[^>]*?\bId="([^"]*)"/g)].map(([, id]) => id ?? '')
    const numbered = new Map(ids.map((id, at) => [id, `rId${at + 1}`]))
    const owner = ownerOf(name)
    const owned = parts.get(owner)
    parts.set(name, strToU8(xml.replace(/\bId="([^"]*)"/g, (_whole, id: string) => `Id="${numbered.get(id) ?? id}"`)))
    if (!owned) continue
    const renamed = strFromU8(owned).replace(/\br:(\w+)="([^"]*)"/g, (whole, kind: string, id: string) => {
      const now = numbered.get(id)
      return now === undefined ? whole : `r:${kind}="${now}"`
    })
    parts.set(owner, strToU8(renamed))
  }
}

/** Drawings are counted through a process; here through the part. */
function numberDrawings(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+(")/g, (_whole, before: string, after: string) => {
    count += 1
    return `${before}${count}${after}`
  })
}

const dated = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)

const usually = (name: string, xml: string, { at, mend }: Settled): string => {
  const mended = mend ? mend(name, xml) : xml
  if (name === 'docProps/core.xml') return dated(mended, at)
  return name.endsWith('.rels')
    ? mended
    : numberDrawings(mended.replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>'))
}

/** The list of types stands first, as readers of packages expect; the rest in the order of the names. */
const inOrder = ([a]: [string, unknown], [b]: [string, unknown]): number => {
  const first = '[Content_Types].xml'
  if (a === first || b === first) return a === first ? -1 : 1
  return a < b ? -1 : 1
}

/**
 * The package with nothing left in it of when and by which process it was made: the same content is the same bytes, those of
 * packages within it too.
 */
export function settlePackage(bytes: Uint8Array, settled: Settled): Uint8Array {
  const found: Parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  const parts = numberParts(found)
  dropIdleTypes(parts)
  numberRelations(parts)
  for (const [name, xml] of texts(parts)) parts.set(name, strToU8(usually(name, xml, settled)))
  for (const [name, inner] of parts) if (isPackage(name)) parts.set(name, settlePackage(inner, settled))
  const packed: Zippable = Object.fromEntries(
    [...parts].sort(inOrder).map(([name, part]) => [name, [part, { level: 6 }]]),
  )
  return zipSync(packed, { mtime: firstZipDay })
}

import { attribute, decodeXml } from '../xml.ts'
import { applied, elementsIn, escaped, inserted, prefixOf, type TextEdit } from './edit-xml.ts'

export interface Comment {
  readonly cell: string
  readonly row: number
  readonly column: number
  readonly text: string
}

const author = '片区调度'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const noComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`

const textOf = (element: string): string =>
  [...element.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) => decodeXml(text)).join('')

const refOf = (element: string): string => attribute(/^<[\w:]+([^>]*)>/.exec(element)?.[1] ?? '', 'ref') ?? ''

/** The comments of a sheet with ours behind its own; a cell that has one already says both in it. */
export function withComments(xml: string | undefined, added: readonly Comment[]): string {
  const source = xml ?? noComments
  const p = prefixOf(source, 'comments')
  const authors = elementsIn(source, 'authors', 'author')
  const list = elementsIn(source, 'commentList', 'comment')
  const earlier = new Map(list.elements.map((element) => [refOf(element), textOf(element)]))
  const kept = list.elements.filter((element) => !added.some(({ cell }) => cell === refOf(element)))
  const written = added.map(({ cell, text }) => {
    const before = earlier.get(cell)
    const whole = before === undefined || before.includes(text) ? (before ?? text) : `${before}\n${text}`
    return `<${p}comment ref="${cell}" authorId="${authors.elements.length}"><${p}text><${p}t xml:space="preserve">${escaped(whole)}</${p}t></${p}text></${p}comment>`
  })
  const { opening, closing } = list
  if (!opening || !closing) return withComments(undefined, added)
  const body = `<${p}commentList>${[...kept, ...written].join('')}</${p}commentList>`
  const edits: TextEdit[] = [
    ...inserted(source, authors, `<${p}author>${author}</${p}author>`, 1),
    { from: opening.from, to: closing.to, text: body },
  ]
  return applied(source, edits)
}

const noDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'

/** Numbers of shapes that no program gives by itself. */
const firstShape = 900_000

const shapeOf = ({ row, column }: Comment, index: number): string =>
  `<v:shape id="_x0000_s${firstShape + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,${row},2,${column + 4},15,${row + 5},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`

/** The boxes in which Excel shows comments, for those cells that have none yet. */
export function withBoxes(vml: string | undefined, comments: readonly Comment[]): string {
  const source = vml ?? noDrawing
  const compact = source.replace(/\s+/g, '')
  const missing = comments.filter(
    ({ row, column }) => !compact.includes(`<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`),
  )
  const at = source.lastIndexOf('</xml>')
  return at < 0 ? source : `${source.slice(0, at)}${missing.map(shapeOf).join('')}${source.slice(at)}`
}

import { attribute, scanTags } from '../xml.ts'
import { prefixOf } from './edit-xml.ts'

const usual = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** A workbook with one more tab behind the others, which keep their numbers. */
export function withTab(xml: string, id: string, name: string): string {
  const prefix = prefixOf(xml, 'workbook')
  const numbers = [0]
  let at = -1
  scanTags(xml, (tag) => {
    if (tag.name === 'sheet' && !tag.isClosing) numbers.push(Number(attribute(tag.attributes, 'sheetId')) || 0)
    if (tag.name === 'sheets' && tag.isClosing) at = tag.from
  })
  const relations = xml.includes('purl.oclc.org') ? strict : usual
  const tab = `<${prefix}sheet xmlns:r="${relations}" name="${name}" sheetId="${Math.max(...numbers) + 1}" r:id="${id}"/>`
  return at < 0 ? xml : `${xml.slice(0, at)}${tab}${xml.slice(at)}`
}

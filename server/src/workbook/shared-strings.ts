import type { RawCell } from '@pianqu/shared/workbook/raw-cell.ts'
import { richText } from './rich-text.ts'
import { scanXml } from './xml.ts'

/** The texts that cells refer to by number, each as the cell it makes; one object serves all cells that say the same. */
export function sharedStrings(xml: string | undefined): RawCell[] {
  const cells: RawCell[] = []
  const text = richText()
  scanXml(xml ?? '', (name, attributes, isClosing, before) => {
    if (!isClosing) text.open(name, attributes)
    else if (name === 'si') cells.push(text.take())
    else text.close(name, before)
  })
  return cells
}

import { emptyCell, type RawCell } from '@pianqu/shared/workbook/raw-cell.ts'
import { decodeEscapes, decodeXml, scanXml } from './xml.ts'

/** The texts that cells refer to by number, each as the cell it makes; one object serves all cells that say the same. */
export function sharedStrings(xml: string | undefined): RawCell[] {
  const cells: RawCell[] = []
  let value = ''
  // Phonetic guides stand beside a text and are no part of it.
  let isPhonetic = false
  scanXml(xml ?? '', (name, _, isClosing, text) => {
    switch (name) {
      case 'rPh':
        isPhonetic = !isClosing
        break
      case 't':
        if (!isPhonetic) value += text
        break
      case 'si':
        if (isClosing) cells.push(value === '' ? emptyCell : { value: decodeEscapes(decodeXml(value)) })
        value = ''
        break
    }
  })
  return cells
}

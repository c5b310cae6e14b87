import { longestText } from '@pianqu/shared/workbook/cell-reader.ts'
import { type CellFlaw, emptyCell, type RawCell } from '@pianqu/shared/workbook/raw-cell.ts'
import { attribute, decodeEscapes, decodeXml, isSet } from './xml.ts'

const plainForms = '0123456789+-=()n'
const raisedForms = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'
const loweredForms = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'

/** Raised and lowered digits as characters of their own, so that `m2` is not read where m² is printed. */
export const shifted = (text: string, isRaised: boolean): string =>
  [...text].map((sign) => (isRaised ? raisedForms : loweredForms)[plainForms.indexOf(sign)] ?? sign).join('')

/** A cell of text; what no cell can hold is not kept. */
export function textCell(text: string, flaw?: CellFlaw): RawCell {
  if (text === '') return emptyCell
  if (text.length > longestText) return { value: text.slice(0, 200), flaw: 'too-long' }
  return flaw ? { value: text, flaw } : { value: text }
}

/** Puts the runs of a text together: phonetic guides are no part of it, raised and struck-out runs are told. */
export function richText() {
  let text = ''
  let flaw: CellFlaw | undefined
  let isPhonetic = false
  let align: string | undefined
  let isStruck = false

  function beginRun(): void {
    align = undefined
    isStruck = false
  }

  function add(run: string): void {
    const isMoved = align === 'superscript' || align === 'subscript'
    text += isMoved ? shifted(run, align === 'superscript') : run
    if (run.trim() === '') return
    if (isStruck) flaw = 'struck'
    else if (isMoved) flaw ??= 'raised'
  }

  return {
    open(name: string, attributes: string): void {
      const value = attribute(attributes, 'val')
      if (name === 'rPh') isPhonetic = true
      else if (name === 'r') beginRun()
      else if (name === 'vertAlign') align = value
      else if (name === 'strike') isStruck = value === undefined || isSet(value)
    },
    close(name: string, raw: string): void {
      if (name === 'rPh') isPhonetic = false
      if (name === 'r') beginRun()
      if (name === 't' && !isPhonetic) add(decodeEscapes(decodeXml(raw)))
    },
    /** The cell, once; then it begins anew. */
    take(): RawCell {
      const cell = textCell(text, flaw)
      text = ''
      flaw = undefined
      return cell
    },
  }
}

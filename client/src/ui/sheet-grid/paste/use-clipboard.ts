import type { Range } from '../range.ts'
import type { SheetColumn, SheetRow } from '../sheet.ts'
import { copiedText } from './copied-text.ts'

interface ClipboardInput {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly range: Range
  readonly isEditing: boolean
  readonly clear: (range: Range) => void
  readonly paste: (text: string) => void
}

export interface Clipboard {
  readonly onCopy: (event: React.ClipboardEvent) => void
  readonly onCut: (event: React.ClipboardEvent) => void
  readonly onPaste: (event: React.ClipboardEvent) => void
}

/**
 * Answers the browser's own events, which need no permission and no certificate; while a cell is edited they are about
 * its text.
 */
export function useClipboard({ rows, columns, range, isEditing, clear, paste }: ClipboardInput): Clipboard {
  function onCopy(event: React.ClipboardEvent): void {
    if (isEditing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copiedText(rows, columns, range))
  }

  function onCut(event: React.ClipboardEvent): void {
    if (isEditing) return
    onCopy(event)
    clear(range)
  }

  function onPaste(event: React.ClipboardEvent): void {
    if (isEditing) return
    event.preventDefault()
    paste(event.clipboardData.getData('text/plain'))
  }
  return { onCopy, onCut, onPaste }
}

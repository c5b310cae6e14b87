import type { RefObject } from 'react'
import type { Place } from './range.ts'
import type { Editor } from './use-editor.ts'
import type { Selection } from './use-selection.ts'

/** The place of the cell under the mouse. */
function placeAt(target: EventTarget): Place | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined
  const [row, column] = at?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

export interface Mouse {
  readonly onMouseDown: (event: React.MouseEvent) => void
  readonly onMouseOver: (event: React.MouseEvent) => void
  readonly onDoubleClick: (event: React.MouseEvent) => void
}

/** Clicking selects, dragging extends, a double click edits; the field keeps the focus. */
export function useMouse(field: RefObject<HTMLElement | null>, selection: Selection, editor: Editor): Mouse {
  function onMouseDown(event: React.MouseEvent): void {
    const place = placeAt(event.target)
    if (!place || event.button !== 0) return
    event.preventDefault()
    field.current?.focus({ preventScroll: true })
    if (!editor.commit()) return
    if (event.shiftKey) selection.extendTo(place)
    else selection.goTo(place)
  }

  function onMouseOver(event: React.MouseEvent): void {
    const place = event.buttons === 1 && !editor.editing ? placeAt(event.target) : undefined
    if (place) selection.extendTo(place)
  }
  const onDoubleClick = (event: React.MouseEvent): void => {
    if (placeAt(event.target)) editor.start('inside')
  }
  return { onMouseDown, onMouseOver, onDoubleClick }
}

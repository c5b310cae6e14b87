import { useRef, useState } from 'react'
import { hiddenLineColumns, hideLineColumns } from '../../session/device-settings.ts'
import type { EditedField } from './cells/cell-edit.ts'
import { type ColumnGroup, columnGroupOf, columnGroups } from './line/sheet-columns.ts'

/** A line, and where in it somebody is to go. */
export interface LinePlace {
  readonly projectCode: string
  readonly field: EditedField
}

/** The cell in hand, the groups of columns in sight, and the ways to a cell or to the answer to a comment. */
export function usePlaceInHand() {
  const [cell, setCell] = useState<{ readonly row?: string; readonly column?: string }>({})
  const [hidden, setHidden] = useState<readonly ColumnGroup[]>(() =>
    columnGroups.filter((group) => hiddenLineColumns().includes(group)),
  )
  const sheetField = useRef<HTMLTextAreaElement>(null)
  const answerField = useRef<HTMLTextAreaElement>(null)
  const isAnswering = useRef(false)

  const hide = (groups: readonly ColumnGroup[]) => {
    setHidden(groups)
    hideLineColumns(groups)
  }
  /** Where the keyboard goes on after the last way taken. */
  const landing = () => (isAnswering.current ? answerField.current : null) ?? sheetField.current
  const goTo = ({ projectCode, field }: LinePlace) => {
    isAnswering.current = field === 'answer'
    const group = columnGroupOf(field)
    if (group && hidden.includes(group)) hide(hidden.filter((each) => each !== group))
    setCell({ row: projectCode, ...(field !== 'answer' && { column: field }) })
    // Once the line stands there.
    requestAnimationFrame(() => landing()?.focus())
  }
  return {
    cell,
    hold: (row: string, column: string) => setCell({ row, column }),
    hidden,
    hide,
    sheetField,
    answerField,
    landing,
    goTo,
  }
}

export type PlaceInHand = ReturnType<typeof usePlaceInHand>

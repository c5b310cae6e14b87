import { useRef } from 'react'
import { Toggles } from '../../ui/form/toggles.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Note } from '../../ui/words/note.tsx'
import { FindLine } from './line/find-line.tsx'
import type { JudgedLine } from './line/line-filter.ts'
import { columnGroupNames, columnGroups } from './line/sheet-columns.ts'
import { useDispatchKeys } from './use-dispatch-keys.ts'
import type { PlaceInHand } from './use-place-in-hand.ts'

interface SheetToolsProps {
  readonly lines: readonly JudgedLine[]
  readonly inHand: string | undefined
  readonly place: PlaceInHand
}

/** Which columns stand in the sheet beside those that every month needs, and the way to a project. */
export function SheetTools({ lines, inHand, place }: SheetToolsProps) {
  const field = useRef<HTMLInputElement>(null)
  const { cell, hidden, hide, hold, sheetField } = place
  useDispatchKeys({
    find: () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  return (
    <Row gap={[4, 8]} data-print="hide">
      <Note as="span">必填列 +</Note>
      <Toggles
        label="还显示哪些列"
        options={columnGroups.map((value) => ({ value, label: columnGroupNames[value] }))}
        values={columnGroups.filter((group) => !hidden.includes(group))}
        onChange={(shown) => hide(columnGroups.filter((group) => !shown.includes(group)))}
      />
      <FindLine
        lines={lines}
        inHand={inHand}
        onFound={(projectCode) => hold(projectCode, cell.column ?? 'investedYuan')}
        onLeave={() => sheetField.current?.focus()}
        field={field}
      />
    </Row>
  )
}

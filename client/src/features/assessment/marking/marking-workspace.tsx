import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { useRef, useState } from 'react'
import { ClashDialog } from '../../../editing/clash-dialog.tsx'
import { EditingNotices } from '../../../editing/editing-notices.tsx'
import { usePageSearch } from '../../../navigation/search.ts'
import { useFirstFocus } from '../../../ui/keys/use-first-focus.ts'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { assessmentSearch } from '../assessment.search.ts'
import { HandInDialog } from './hand-in-dialog.tsx'
import { heldWords, placeName } from './held-words.ts'
import { MarkingActions } from './marking-actions.tsx'
import { MarkingCards } from './marking-cards.tsx'
import { MarkingSheet } from './marking-sheet.tsx'
import { MarkingStanding } from './marking-standing.tsx'
import { RecusalDialog } from './recusal-dialog.tsx'
import { SheetFilters } from './sheet-filters.tsx'
import { SheetWorkbookDialog } from './sheet-workbook-dialog.tsx'
import type { SheetTarget } from './shown-sheet.ts'
import { useFilteredTargets, usePlaceInHand, useShownTargets } from './use-marking-desk.ts'
import { useSheetEditing } from './use-sheet-editing.ts'

type Opened = 'hand-in' | 'workbook' | SheetTarget | null

/** The sheet of marks in the hands of its unit: on a desk the grid, on a phone a target at a time. */
export function MarkingWorkspace({ sheet }: { readonly sheet: SheetPage }) {
  const session = useSheetEditing(sheet)
  const isPhone = useIsPhone()
  const [{ show }, change] = usePageSearch(assessmentSearch)
  const [opened, setOpened] = useState<Opened>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useFirstFocus(field, sheet.isOpen)
  const targets = useShownTargets(sheet, session)
  const shown = useFilteredTargets(targets, show)
  const inHand = usePlaceInHand(targets)
  const close = () => setOpened(null)
  const goTo = (place: Parameters<typeof inHand.goTo>[0]) => {
    close()
    change({ show: 'all' })
    inHand.goTo(place)
    field.current?.focus()
  }
  const desk = { sheet, targets, session, onRecuse: setOpened }
  return (
    <Stack>
      <MarkingStanding sheet={sheet} targets={targets} queue={session.queue} />
      <EditingNotices session={session} />
      <ClashDialog session={session} others="同事" nameOf={(place) => placeName(sheet, place)} wordsOf={heldWords} />
      <Row>
        {!isPhone && <SheetFilters targets={targets} value={show} onChange={(next) => change({ show: next })} />}
        <MarkingActions sheet={sheet} onWorkbook={() => setOpened('workbook')} onHandIn={() => setOpened('hand-in')} />
      </Row>
      {isPhone ? (
        <MarkingCards {...desk} />
      ) : (
        <MarkingSheet {...desk} shown={shown} inHand={inHand} field={field} onGoTo={goTo} />
      )}
      {opened === 'hand-in' && (
        <HandInDialog
          sheet={sheet}
          targets={targets}
          session={session}
          finalFocus={field}
          onClose={close}
          onGoTo={goTo}
        />
      )}
      {opened === 'workbook' && <SheetWorkbookDialog year={sheet.year} queue={session.queue} onClose={close} />}
      {opened && typeof opened === 'object' && <RecusalDialog sheet={sheet} target={opened} onClose={close} />}
    </Stack>
  )
}

import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { useRef, useState } from 'react'
import { ClashDialog } from '../../editing/clash-dialog.tsx'
import { isAllSaved, savedText } from '../../editing/edit-queue.ts'
import { EditingNotices } from '../../editing/editing-notices.tsx'
import { usePeek } from '../../navigation/peek-link.tsx'
import { usePageSearch } from '../../navigation/search.ts'
import { useFirstFocus } from '../../ui/keys/use-first-focus.ts'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { onDemand, Part } from '../../ui/on-demand.tsx'
import type { ReportQueue } from './cells/cell-edit.ts'
import { cellWords, fieldName } from './cells/cell-words.ts'
import { cellKind } from './cells/report-document.ts'
import { useReportEditing } from './cells/use-report-editing.ts'
import { dispatchSearch } from './dispatch.search.ts'
import { FilterTabs } from './line/filter-tabs.tsx'
import { LineCards } from './line/line-cards.tsx'
import { filledCount, filterCounts, filterLines } from './line/line-filter.ts'
import { LineSheet } from './line/line-sheet.tsx'
import { useShownComments } from './line/shown-comment.ts'
import { isWritable } from './line/shown-line.ts'
import { useCardLines, useFilteredLines, useJudgedLines } from './line/use-judged-lines.ts'
import { ReportHeader } from './report-header.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { StandingNotice } from './standing-notice.tsx'
import { useDispatchKeys } from './use-dispatch-keys.ts'
import { type LinePlace, usePlaceInHand } from './use-place-in-hand.ts'
import { useToldOfReturns } from './use-told-of-returns.ts'
import { WorkspaceActions, type WorkspaceDialog } from './workspace-actions.tsx'

const pasteDialog = onDemand(() => import('./paste-dialog.tsx').then((part) => part.PasteDialog))
const workbookDialog = onDemand(() => import('./workbook/workbook-dialog.tsx').then((part) => part.WorkbookDialog))
const submitDialog = onDemand(() => import('./submit/submit-dialog.tsx').then((part) => part.SubmitDialog))

/** One report in the hands of its district: on a desk the grid, on a phone what is still needed. */
export function ReportWorkspace({ report }: { readonly report: Report }) {
  const session = useReportEditing(report)
  const isPhone = useIsPhone()
  const [{ show }, change] = usePageSearch(dispatchSearch)
  const [opened, setOpened] = useState<WorkspaceDialog | null>(null)
  const place = usePlaceInHand()
  useFirstFocus(place.sheetField, isWritable(report))
  const peek = usePeek()
  const pasteRef = useRef<(text: string) => void>(null)
  const lines = useJudgedLines(report, session.queue)
  const comments = useShownComments(report.comments, session.queue)
  const shown = useFilteredLines(lines, show)
  const cards = useCardLines(lines, place.cell.row)
  const inHand = shown.find(({ line }) => line.projectCode === place.cell.row) ?? shown[0]
  useDispatchKeys({ ...(inHand && !isPhone && { peek: () => peek(inHand.line.projectCode) }) })
  const nameOf = (code: string) => lines.find(({ line }) => line.projectCode === code)?.line.projectName ?? code
  const close = () => setOpened(null)
  const goTo = (target: LinePlace) => {
    close()
    change({ show: 'all' })
    place.goTo(target)
  }
  useToldOfReturns(report.comments, nameOf, goTo)
  const unanswered = comments.find(({ answer }) => answer === null)
  const left = filterLines(lines, 'needed').length
  const mayHandIn = left === 0 && report.steps.some(({ step, allowed }) => step === 'submit' && allowed)
  return (
    <Stack gap={8}>
      <ReportHeader
        report={report}
        filled={filledCount(lines)}
        saved={savedWords(report, session.queue)}
        tools={!isPhone && <SheetTools lines={shown} inHand={inHand?.line.projectCode} place={place} />}
      />
      <StandingNotice
        report={report}
        onAnswer={unanswered && (() => goTo({ projectCode: unanswered.projectCode, field: 'answer' }))}
      />
      <EditingNotices session={session} />
      <ClashDialog
        session={session}
        others="他人"
        nameOf={({ projectCode, field }) => (
          <>
            {nameOf(projectCode)} · <strong>{fieldName(field)}</strong>
          </>
        )}
        wordsOf={cellWords}
      />
      <Row justify="between">
        {!isPhone && (
          <FilterTabs
            counts={filterCounts(lines)}
            value={show}
            onChange={(next) => change({ show: next })}
            onSubmit={mayHandIn ? () => setOpened('submit') : undefined}
          />
        )}
        <WorkspaceActions report={report} lines={lines} session={session} onOpen={setOpened} />
      </Row>
      {isPhone ? (
        <LineCards
          report={report}
          lines={cards}
          comments={comments}
          hasMore={left > 0}
          session={session}
          place={place}
        />
      ) : (
        <LineSheet
          report={report}
          lines={shown}
          all={lines}
          comments={comments}
          session={session}
          inHand={inHand}
          place={place}
          show={show}
          pasteRef={pasteRef}
        />
      )}
      {opened === 'paste' && (
        <Part of={pasteDialog} with={{ onText: (text) => pasteRef.current?.(text), onClose: close }} />
      )}
      {opened === 'workbook' && <Part of={workbookDialog} with={{ report, queue: session.queue, onClose: close }} />}
      {opened === 'submit' && (
        <Part
          of={submitDialog}
          with={{ report, lines, comments, session, finalFocus: place.landing, onClose: close, onGoTo: goTo }}
        />
      )}
    </Stack>
  )
}

/** Where what was typed is; what can only be looked at is not promised to be saved. */
function savedWords(report: Report, queue: ReportQueue): string {
  const isFilledIn = isWritable(report) || !isAllSaved(queue) || queue.savedAt !== null
  return isFilledIn ? savedText(queue, cellKind) : ''
}

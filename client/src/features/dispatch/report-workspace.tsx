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
import { cellWords, fieldName } from './cells/cell-words.ts'
import { cellKind } from './cells/report-document.ts'
import { useReportEditing } from './cells/use-report-editing.ts'
import { dispatchSearch } from './dispatch.search.ts'
import { FilterTabs } from './line/filter-tabs.tsx'
import { LineCards } from './line/line-cards.tsx'
import { filterCounts, filterLines } from './line/line-filter.ts'
import { LineSheet } from './line/line-sheet.tsx'
import { isWritable } from './line/shown-line.ts'
import { useFilteredLines, useJudgedLines } from './line/use-judged-lines.ts'
import { ReportHeader } from './report-header.tsx'
import { StandingNotice } from './standing-notice.tsx'
import { SubmitDialog } from './submit/submit-dialog.tsx'
import { useDispatchKeys } from './use-dispatch-keys.ts'
import { WorkbookDialog } from './workbook/workbook-dialog.tsx'
import { WorkspaceActions } from './workspace-actions.tsx'

/** One report in the hands of its district: on a desk the grid, on a phone what is still needed. */
export function ReportWorkspace({ report }: { readonly report: Report }) {
  const session = useReportEditing(report)
  const isPhone = useIsPhone()
  const [{ show }, change] = usePageSearch(dispatchSearch)
  const [active, setActive] = useState<string>()
  const [isSubmitting, setIsSubmitting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useFirstFocus(field, isWritable(report))
  const peek = usePeek()
  const [isImporting, setIsImporting] = useState(false)
  const lines = useJudgedLines(report, session.queue)
  const shown = useFilteredLines(lines, show)
  const needed = useFilteredLines(lines, 'needed')
  // What can only be looked at is not promised to be saved.
  const isFilledIn = isWritable(report) || !isAllSaved(session.queue) || session.queue.savedAt !== null
  const saved = isFilledIn ? savedText(session.queue, cellKind) : ''
  const inHand = shown.find(({ line }) => line.projectCode === active) ?? shown[0]
  useDispatchKeys({ ...(inHand && !isPhone && { peek: () => peek(inHand.line.projectCode) }) })
  const nameOf = (code: string) => lines.find(({ line }) => line.projectCode === code)?.line.projectName ?? code
  return (
    <Stack>
      <ReportHeader report={report} saved={saved} />
      <StandingNotice report={report} />
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
          <FilterTabs counts={filterCounts(lines)} value={show} onChange={(next) => change({ show: next })} />
        )}
        <WorkspaceActions
          report={report}
          lines={lines}
          session={session}
          onImport={() => setIsImporting(true)}
          onSubmit={() => setIsSubmitting(true)}
        />
      </Row>
      {isPhone ? (
        <LineCards report={report} lines={needed} hasMore={filterLines(lines, 'needed').length > 0} session={session} />
      ) : (
        <LineSheet
          report={report}
          lines={shown}
          all={lines}
          session={session}
          inHand={inHand}
          onActive={setActive}
          field={field}
        />
      )}
      {isImporting && <WorkbookDialog report={report} queue={session.queue} onClose={() => setIsImporting(false)} />}
      {isSubmitting && (
        <SubmitDialog
          report={report}
          lines={lines}
          session={session}
          finalFocus={field}
          onClose={() => setIsSubmitting(false)}
          onGoTo={(line) => {
            setIsSubmitting(false)
            setActive(line)
            change({ show: 'all' })
          }}
        />
      )}
    </Stack>
  )
}

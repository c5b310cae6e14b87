import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { type RefObject, useMemo } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { isAllSaved } from '../../../editing/edit-queue.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { usePageKeys } from '../../../ui/keys/use-page-keys.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { type CriterionSummary, handInSummary } from './hand-in-summary.ts'
import type { MarkSession } from './mark-edit.ts'
import styles from './marking.module.css'
import { markingKeyNames } from './marking-keys.ts'
import { useSheetStep } from './sheet.queries.ts'
import type { ShownTarget } from './shown-sheet.ts'
import type { Place } from './use-marking-desk.ts'

interface HandInDialogProps {
  readonly sheet: SheetPage
  readonly targets: readonly ShownTarget[]
  readonly session: MarkSession
  readonly finalFocus: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onGoTo: (place: Place) => void
}

const pointsOrNone = (tenths: number | null) => (
  <Num value={tenths === null ? null : tenthsText(tenths)} missing="没有评分" />
)

const columns: readonly Column<CriterionSummary>[] = [
  { key: 'name', header: '指标', cell: ({ name, maxTenths }) => `${name}（${tenthsText(maxTenths)}分）` },
  { key: 'given', header: '评分', align: 'end', cell: ({ given }) => given },
  { key: 'untouched', header: '未接触', align: 'end', cell: ({ untouched }) => untouched },
  { key: 'lowest', header: '最低', align: 'end', cell: ({ lowest }) => pointsOrNone(lowest) },
  { key: 'highest', header: '最高', align: 'end', cell: ({ highest }) => pointsOrNone(highest) },
  { key: 'reasons', header: '写明理由', align: 'end', cell: ({ reasons }) => reasons },
]

/** The last look at what will be handed in, or where it is not ready. */
export function HandInDialog({ sheet, targets, session, finalFocus, onClose, onGoTo }: HandInDialogProps) {
  const step = useSheetStep(sheet.year)
  const toast = useToast()
  const summary = useMemo(() => handInSummary(sheet, targets), [sheet, targets])
  const open = targets.filter(({ faults }) => faults.length > 0)
  const isSaved = isAllSaved(session.queue)
  const isReady = open.length === 0 && isSaved && !step.isPending
  const handIn = () =>
    step.mutate(
      { step: 'hand-in', version: sheet.version },
      {
        onSuccess: () => {
          toast('评分表已提交', '截止前可以撤回修改。')
          onClose()
        },
      },
    )
  usePageKeys({ 'Ctrl+Enter': isReady ? handIn : undefined }, 'dialog')
  const { marked, untouched, recused } = summary
  return (
    <Dialog
      isOpen
      isWide
      finalFocus={finalFocus}
      onClose={onClose}
      title="核对并提交评分"
      description="提交后评分封存；截止前可以撤回修改，截止后不能更改。没有提交的评分表不计入。"
      cancel="继续评分"
      problem={step.error && problemOf(step.error)}
      note={<span role="status">{handInNote(open.length, isSaved)}</span>}
      actions={
        <Button
          variant="primary"
          onClick={handIn}
          isBusy={step.isPending}
          disabled={!isReady}
          title={markingKeyNames.handIn}
          aria-keyshortcuts="Control+Enter"
        >
          提交
        </Button>
      }
    >
      <p className={styles['strong']}>
        评价 {marked} 个，未接触 {untouched} 个，回避 {recused} 个
      </p>
      <Obstacles open={open} onGoTo={onGoTo} />
      <DataTable caption="各指标评分情况" columns={columns} rows={summary.criteria} rowKey="code" isDense />
    </Dialog>
  )
}

/** Why it cannot be handed in yet; nothing where it can. */
function handInNote(open: number, isSaved: boolean): string {
  if (open > 0) return `还有 ${open} 个对象没有评完`
  return isSaved ? '' : '正在保存，保存后可以提交'
}

interface ObstaclesProps {
  readonly open: readonly ShownTarget[]
  readonly onGoTo: (place: Place) => void
}

const mostListed = 8

function faultWords({ faults }: ShownTarget): string {
  const blank = faults.filter(({ code }) => code === 'blank').length
  const rest = faults.length - blank
  return [blank > 0 && `${blank} 格未评`, rest > 0 && `${rest} 处需说明`].filter(Boolean).join('，')
}

function Obstacles({ open, onGoTo }: ObstaclesProps) {
  if (open.length === 0) return null
  return (
    <Callout as="section" tone="warn" isRoomy aria-label="还不能提交">
      <h3>{open.length} 个对象还没有评完</h3>
      <ul>
        {open.slice(0, mostListed).map((each) => (
          <li key={each.target.code}>
            <Button
              variant="quiet"
              onClick={() =>
                onGoTo({ targetCode: each.target.code, criterionCode: each.faults[0]?.criterionCode ?? '' })
              }
            >
              {each.target.name}
            </Button>{' '}
            {faultWords(each)}
          </li>
        ))}
      </ul>
      {open.length > mostListed && <Note>另有 {open.length - mostListed} 个</Note>}
    </Callout>
  )
}

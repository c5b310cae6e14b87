import { getSheetWorkbook, type SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { isMarkingOpen } from '@pianqu/shared/assessment/round.workflow.ts'
import { problemOf } from '../../../api/api-problem.ts'
import { fileAddress } from '../../../api/call.ts'
import { useSession } from '../../../session/actor.tsx'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { usePageKeys } from '../../../ui/keys/use-page-keys.ts'
import { Row } from '../../../ui/layout/row.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from './marking.module.css'
import { markingKeyNames } from './marking-keys.ts'
import { useSheetStep } from './sheet.queries.ts'

interface MarkingActionsProps {
  readonly sheet: SheetPage
  readonly onWorkbook: () => void
  readonly onHandIn: () => void
}

/** What is done with the whole sheet: fill it in as a workbook, hand it in, take it back. */
export function MarkingActions({ sheet, onWorkbook, onHandIn }: MarkingActionsProps) {
  const { today } = useSession()
  const step = useSheetStep(sheet.year)
  const toast = useToast()
  const mayWithdraw = sheet.status === 'handed-in' && isMarkingOpen({ ...sheet, today })
  usePageKeys({ 'Ctrl+Enter': sheet.isOpen ? onHandIn : undefined })
  const withdraw = () =>
    step.mutate(
      { step: 'withdraw', version: sheet.version },
      { onSuccess: () => toast('已撤回', '可以继续修改，改好后重新提交。') },
    )
  return (
    <Row className={styles['actions']}>
      <a href={fileAddress(getSheetWorkbook, { params: { year: sheet.year } })} download className={buttonClass()}>
        下载评分表
      </a>
      {sheet.isOpen && <Button onClick={onWorkbook}>导入</Button>}
      {mayWithdraw && (
        <Button isBusy={step.isPending} onClick={withdraw}>
          撤回
        </Button>
      )}
      {sheet.isOpen && (
        <Button variant="primary" onClick={onHandIn} title={markingKeyNames.handIn} aria-keyshortcuts="Control+Enter">
          提交
        </Button>
      )}
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Row>
  )
}

import { getTemplate } from '@pianqu/shared/importing/import.contract.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/api-problem.ts'
import { fileAddress } from '../../api/call.ts'
import { paths } from '../../navigation/paths.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { ReportSession } from './cells/cell-edit.ts'
import { useReportStep } from './dispatch.queries.ts'
import { dispatchKeyNames } from './dispatch-keys.ts'
import { type JudgedLine, restToLeave } from './line/line-filter.ts'
import { unchangedEdits } from './line/sheet-rows.ts'
import { standingOf } from './standing.ts'
import { useDispatchKeys } from './use-dispatch-keys.ts'

/** What can be opened over the sheet. */
export type WorkspaceDialog = 'paste' | 'workbook' | 'submit'

interface WorkspaceActionsProps {
  readonly report: Report
  readonly lines: readonly JudgedLine[]
  readonly session: ReportSession
  readonly onOpen: (dialog: WorkspaceDialog) => void
}

/** What is done with the whole report: leave the rest as it was, hand it in, take it back. */
export function WorkspaceActions({ report, lines, session, onOpen }: WorkspaceActionsProps) {
  const toast = useToast()
  const isPhone = useIsPhone()
  const step = useReportStep(report.id)
  const rest = restToLeave(lines)
  const canStep = (name: Report['steps'][number]['step']) =>
    report.steps.some((each) => each.step === name && each.allowed)
  const leaveRest = () => {
    session.edit(unchangedEdits(rest, true))
    toast(`${rest.length} 个项目标为无变化`, '本月完成记为 0，其余沿用上月。', () =>
      session.edit(unchangedEdits(rest, false)),
    )
  }
  useDispatchKeys({
    ...(rest.length > 0 && { leaveRest }),
    ...(canStep('submit') && { submit: () => onOpen('submit') }),
  })
  return (
    <Row>
      {rest.length > 0 && (
        <Button onClick={leaveRest} title={dispatchKeyNames.leaveRest} aria-keyshortcuts={dispatchKeyNames.leaveRest}>
          其余标为无变化（{rest.length}）
        </Button>
      )}
      {canStep('submit') && !isPhone && (
        <Button onClick={() => onOpen('paste')} title="在 Excel 或 WPS 复制后，在本页任何地方按 Ctrl+V 也可以">
          从 Excel 粘贴
        </Button>
      )}
      <a
        href={fileAddress(getTemplate, { params: { kind: 'reports' }, query: { month: report.month } })}
        download
        className={buttonClass()}
      >
        下载本表
      </a>
      {canStep('submit') && <Button onClick={() => onOpen('workbook')}>导入</Button>}
      {!standingOf(report)?.isCorrectable && (
        <Link {...paths.corrections({ propose: true })} className={buttonClass('quiet')}>
          申请更正
        </Link>
      )}
      {canStep('withdraw') && (
        <Button
          isBusy={step.isPending}
          onClick={() =>
            step.mutate(
              { step: 'withdraw', version: report.version },
              { onSuccess: () => toast('已撤回', '可以继续修改，改好后重新提交。') },
            )
          }
        >
          撤回
        </Button>
      )}
      {canStep('submit') && (
        <Button
          variant="primary"
          onClick={() => onOpen('submit')}
          title={dispatchKeyNames.submit}
          aria-keyshortcuts="Control+Enter"
        >
          提交
        </Button>
      )}
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Row>
  )
}

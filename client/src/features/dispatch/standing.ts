import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { isWritable } from './line/shown-line.ts'

interface Standing {
  readonly title: string
  readonly detail: string
  /** Something is to be done by this person. */
  readonly isUrgent?: boolean
  /** Wrong values are put right by a correction. */
  readonly isCorrectable?: boolean
}

const mayTake = ({ steps }: Pick<Report, 'steps'>, step: Report['steps'][number]['step']): boolean =>
  steps.some((each) => each.step === step && each.allowed)

function handedIn(report: Report): Standing {
  const at = report.submittedAt ? `${instantText(report.submittedAt)} 提交` : '已提交'
  return mayTake(report, 'withdraw')
    ? { title: '已提交，等待审核', detail: `${at}。审核开始前可以撤回修改。` }
    : { title: '已提交，正在审核', detail: `${at}。审核已经开始，不能撤回；退回的行会重新开放。` }
}

/** What state the report is in, where that is not simply to be filled in; `null` then. */
export function standingOf(report: Report): Standing | null {
  const { status, periodState, counts } = report
  const isOpen = isWritable(report)
  if (periodState === 'published') {
    return {
      title: '本月已发布，不能修改',
      detail: '数据有误的，提出更正，由市级专班审批。',
      isCorrectable: true,
    }
  }
  if (status === 'returned' && isOpen) {
    return {
      title: `${counts.returned} 行已退回，请答复意见并修改后重新提交`,
      detail: '退回的行排在最前，意见在右侧；其他行保持原样，已接收的行不能修改。',
      isUrgent: true,
    }
  }
  if (status === 'submitted') return handedIn(report)
  if (status === 'accepted') return { title: '全部已接收', detail: '本月填报已经完成，不能再修改。' }
  if (periodState === 'closed' && isOpen) {
    return {
      title: '本月已截止，市级专班放开了补报',
      detail: '补报的行提交后照常审核；放开到期后自动关闭。',
      isUrgent: true,
    }
  }
  if (periodState === 'closed') {
    return {
      title: '本月已截止填报，只能查看',
      detail: '需要补报的，请联系市级专班放开；以前月份的数据有误，可以申请更正。',
      isCorrectable: true,
    }
  }
  return null
}

import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Note } from '../../../ui/words/note.tsx'

/** Who stands for the report, and when it came. */
export function SignersLine({ report }: { readonly report: Report }) {
  const { filledBy, checkedBy, signedBy, submittedAt, isOnTime, dueOn } = report
  const parts = [
    filledBy && `填报人 ${filledBy}`,
    checkedBy && `复核人 ${checkedBy}`,
    signedBy && `签发人 ${signedBy}`,
    submittedAt ? `${instantText(submittedAt)} 提交` : '还没有提交',
    `${dueOn} 截止`,
    isOnTime !== null && (isOnTime ? '按时' : '迟报'),
  ]
  return <Note>{parts.filter(Boolean).join(' · ')}</Note>
}

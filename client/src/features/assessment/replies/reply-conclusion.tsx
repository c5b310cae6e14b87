import type { AssessmentReply } from '@pianqu/shared/assessment/reply.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Note } from '../../../ui/words/note.tsx'

/** What the task force concluded of a reply. */
export function ReplyConclusion({ reply: { conclusion } }: { readonly reply: Pick<AssessmentReply, 'conclusion'> }) {
  if (!conclusion) return null
  return (
    <p>
      <strong>{conclusion.isAccepted ? '采纳' : '不采纳'}</strong>：{conclusion.text}
      <Note as="span">
        {' '}
        {conclusion.by} {instantText(conclusion.at)}
      </Note>
    </p>
  )
}

import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Note } from '../../ui/words/note.tsx'

type CommentWordsProps = Pick<LineComment, 'field' | 'text' | 'by' | 'at'>

/** What a reviewer said of a cell or a line, who and when. */
export function CommentWords({ field, text, by, at }: CommentWordsProps) {
  return (
    <>
      <p>
        <strong>
          {field ? `${contentFieldNames[field]}：` : ''}
          {text}
        </strong>
      </p>
      <Note>
        {by} · {instantText(at)}
      </Note>
    </>
  )
}

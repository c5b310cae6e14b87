import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { useAddAppeal } from './appeal.queries.ts'

/** Appeals against the published result of the own unit. */
export function NewAppeal({ year }: { readonly year: number }) {
  const [text, setText] = useState('')
  const add = useAddAppeal(year)
  const toast = useToast()
  const send = () =>
    add.mutate(
      { text: text.trim() },
      {
        onSuccess: () => {
          toast('申诉已提交', '可以在下方补充附件。')
          setText('')
        },
      },
    )
  return (
    <Card title="对本单位的结果申诉">
      <Stack>
        <Note>写明哪一项得分有异议、事实是什么、希望怎样更正；提交后可以附佐证。同一时间只能有一项申诉。</Note>
        <TextArea label="申诉内容" value={text} onChange={setText} longest={5000} rows={6} />
        <Row>
          <Button variant="primary" onClick={send} isBusy={add.isPending} disabled={text.trim() === ''}>
            提交申诉
          </Button>
        </Row>
        {add.error && <ProblemNotice problem={problemOf(add.error)} />}
      </Stack>
    </Card>
  )
}

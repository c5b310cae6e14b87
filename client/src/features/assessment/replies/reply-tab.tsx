import type { AssessmentReply } from '@pianqu/shared/assessment/reply.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import { Evidence } from './evidence.tsx'
import { repliesQuery, useAddReplyFiles, useSaveReply } from './reply.queries.ts'
import { ReplyConclusion } from './reply-conclusion.tsx'

/** What the marked unit says of its year, with evidence, before the audit. */
export function ReplyTab({ round }: { readonly round: RoundPage }) {
  const query = useQuery(repliesQuery(round.year))
  return (
    <Loaded what="本单位的答复" permission="assessment:mark" query={query} skeleton={<Skeleton height={240} />}>
      {({ rows }) => {
        const own = rows.find(({ unitCode }) => unitCode === round.ownUnit?.code)
        if (!own) return <EmptyNotice title="本单位没有答复">答复阶段由被评单位填写，现在不能再写。</EmptyNotice>
        return own.isOpen ? (
          <OwnReply key={own.unitCode} year={round.year} reply={own} />
        ) : (
          <Card title="本单位的答复">
            <Quote>{own.text || '没有填写答复'}</Quote>
            <Evidence year={round.year} files={own.files} />
            <ReplyConclusion reply={own} />
          </Card>
        )
      }}
    </Loaded>
  )
}

interface OwnReplyProps {
  readonly year: number
  readonly reply: AssessmentReply
}

function OwnReply({ year, reply }: OwnReplyProps) {
  const [text, setText] = useState(reply.text)
  const save = useSaveReply(year)
  const upload = useAddReplyFiles(year)
  const toast = useToast()
  const isChanged = text.trim() !== reply.text
  const keep = () =>
    save.mutate(
      { version: reply.version, text: text.trim() },
      { onSuccess: () => toast('答复已保存', '审核开始前可以继续修改。') },
    )
  return (
    <Card title="本单位的答复">
      <Stack>
        <Note>
          评分仍然封存，看不到得分。请说明本年度工作情况，需要专班核实的事项写清事实并附佐证；审核开始前可以修改。
        </Note>
        <TextArea label="答复" value={text} onChange={setText} longest={5000} rows={8} />
        <Row>
          <Button variant="primary" onClick={keep} isBusy={save.isPending} disabled={text.trim() === '' || !isChanged}>
            保存答复
          </Button>
          <Note as="span" role="status">
            {isChanged && text.trim() !== '' && '有修改没有保存'}
            {!isChanged && reply.at && `${reply.by ?? ''} ${instantText(reply.at)} 保存`}
          </Note>
        </Row>
        {save.error && <ProblemNotice problem={problemOf(save.error)} />}
        {reply.version > 0 ? (
          <Evidence year={year} files={reply.files} upload={upload} />
        ) : (
          <Note>保存答复后可以上传附件。</Note>
        )}
        <ReplyConclusion reply={reply} />
      </Stack>
    </Card>
  )
}

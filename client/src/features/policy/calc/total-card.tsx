import { exactWan } from '@pianqu/shared/money/yuan.ts'
import type { BenefitReply } from '@pianqu/shared/policy/policy.contract.ts'
import { Card } from '../../../ui/card.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Num } from '../../../ui/num.tsx'
import { Note } from '../../../ui/words/note.tsx'

/** The sum, and what it is not. */
export function TotalCard({ reply, who }: { readonly reply: BenefitReply; readonly who: string | undefined }) {
  const counted = reply.answers.filter(({ isCounted }) => isCounted).length
  return (
    <Card
      title={who ? `${who}：测算合计` : '测算合计'}
      aside={
        <Note as="span" kind="fine">
          {counted}项计入
        </Note>
      }
    >
      <Row gap={[8, 24]}>
        <Num
          value={reply.totalYuan === null ? null : exactWan(reply.totalYuan)}
          unit="万元"
          missing="没有可计入的事项"
          size="kpi"
        />
        <Callout>
          <strong>测算结果，不作为兑付依据。</strong>
          以申报通知、审核结论和实施细则为准；不同类别的可享项相加，同一类别取高。
        </Callout>
      </Row>
    </Card>
  )
}

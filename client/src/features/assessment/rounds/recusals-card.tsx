import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { decideRecusal } from '@pianqu/shared/assessment/round.contract.ts'
import type { Recusal, RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { useDecideRecusal } from './round.queries.ts'

const stateNames: Record<Recusal['state'], string> = { asked: '待处理', granted: '同意', refused: '不同意' }

const columns: readonly Column<Recusal>[] = [
  { key: 'rater', header: '评分单位', cell: ({ raterName }) => raterName },
  { key: 'target', header: '回避对象', cell: ({ targetName }) => targetName },
  { key: 'direction', header: '方向', cell: ({ direction }) => directionNames[direction] },
  { key: 'reason', header: '理由', cell: ({ reason }) => <Words max={420}>{reason}</Words> },
  {
    key: 'state',
    header: '处理',
    cell: ({ state, decidedBy, decisionReason }) => (
      <Words max={420}>{[stateNames[state], decidedBy, decisionReason].filter(Boolean).join(' · ')}</Words>
    ),
  },
]

interface Deciding {
  readonly recusal: Recusal
  readonly step: 'grant' | 'refuse'
}

/** Who does not mark whom, and what is still to be decided. */
export function RecusalsCard({ round }: { readonly round: RoundPage }) {
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const mayDecide = useMay()('assessment:write') && round.stage === 'marking'
  const open = round.recusals.filter(({ state }) => state === 'asked').length
  const steps = (recusal: Recusal) =>
    recusal.state === 'asked' && (
      <Row>
        <Button onClick={() => setDeciding({ recusal, step: 'grant' })}>同意</Button>
        <Button onClick={() => setDeciding({ recusal, step: 'refuse' })}>不同意</Button>
      </Row>
    )
  return (
    <Card title={open > 0 ? `回避：${open} 项待处理` : '回避'}>
      <DataTable
        caption="回避"
        columns={columns}
        steps={mayDecide && open > 0 && steps}
        rows={round.recusals}
        rowKey="recusalId"
        empty={<EmptyNotice title="没有回避">评分单位可以在“打分”中对某个对象申请回避。</EmptyNotice>}
      />
      {deciding && <DecideDialog year={round.year} {...deciding} onClose={() => setDeciding(null)} />}
    </Card>
  )
}

interface DecideDialogProps extends Deciding {
  readonly year: number
  readonly onClose: () => void
}

/** A refusal says why. */
function DecideDialog({ year, recusal, step, onClose }: DecideDialogProps) {
  const verb = step === 'grant' ? '同意' : '不同意'
  return (
    <FormDialog
      title={`${verb}${recusal.raterName}回避${recusal.targetName}？`}
      description={`申请理由：${recusal.reason}`}
      endpoint={decideRecusal}
      command={useDecideRecusal(year, recusal.recusalId)}
      body={{ step }}
      missing={({ reason }) => step === 'refuse' && !reason && { name: 'reason', message: '请填写处理意见' }}
      verb={verb}
      done={['已处理回避申请']}
      onClose={onClose}
    >
      <WordsEntry label={step === 'grant' ? '处理意见（可不填）' : '处理意见'} name="reason" />
    </FormDialog>
  )
}

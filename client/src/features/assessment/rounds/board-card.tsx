import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useState } from 'react'
import { ReminderDialog } from '../../../parts/reminder-dialog.tsx'
import { useMay, useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import { Tag, type TagKind } from '../../../ui/words/tag.tsx'
import { standingNames } from '../assessment-words.ts'
import { type Board, missingRaters, reminderText } from './board.ts'

type Row = Board['rows'][number]

const standingTags: Record<Row['standing'], TagKind> = { 'not-begun': 'owed', begun: 'idle', 'handed-in': 'moving' }

const columns: readonly Column<Row>[] = [
  { key: 'name', header: '评分单位', cell: ({ raterName }) => raterName },
  {
    key: 'standing',
    header: '状态',
    cell: ({ standing }) => <Tag kind={standingTags[standing]}>{standingNames[standing]}</Tag>,
  },
  { key: 'at', header: '提交时间', cell: ({ handedInAt }) => (handedInAt ? instantText(handedInAt) : '') },
]

interface BoardCardProps {
  readonly round: RoundPage
  readonly board: Board
}

/** Who has handed in, and the text to remind the others with. */
export function BoardCard({ round, board }: BoardCardProps) {
  const [isReminding, setIsReminding] = useState(false)
  const { today } = useSession()
  const mayRemind = useMay()('assessment:write') && round.stage === 'marking' && missingRaters(board).length > 0
  const reminder = reminderText(round, board, today)
  return (
    <>
      <Columns gap={12} isLoose>
        {board.directions.map(({ direction, handedIn, raters }) => (
          <Card
            key={direction}
            title={`${directionNames[direction]}：已提交 ${handedIn}/${raters}`}
            aside={mayRemind && <Button onClick={() => setIsReminding(true)}>催办</Button>}
          >
            <DataTable
              caption={`${directionNames[direction]}评分进度`}
              columns={columns}
              rows={board.rows.filter((row) => row.direction === direction)}
              rowKey="raterCode"
              empty={<EmptyNotice title="没有评分单位">本轮没有单位在这个方向评分。</EmptyNotice>}
              isDense
            />
          </Card>
        ))}
      </Columns>
      {isReminding && (
        <ReminderDialog verb="催办" text={reminder} onClose={() => setIsReminding(false)}>
          <Quote>{reminder}</Quote>
        </ReminderDialog>
      )}
    </>
  )
}

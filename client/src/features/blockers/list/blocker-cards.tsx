import type { BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerStateNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { nextStepText, pastText } from '../../../parts/blockers/blocker-words.ts'
import { Limit } from '../../../parts/blockers/limit.tsx'
import { Dotted } from '../../../ui/dotted.tsx'
import { Check } from '../../../ui/form/check.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import type { Selection } from './blocker-columns.tsx'
import { type CauseItem, itemKey, type ListItem } from './grouped-rows.ts'

interface CardsProps {
  readonly items: readonly ListItem[]
  readonly selection: Selection | null
  readonly causeSteps: (item: CauseItem) => React.ReactNode
}

/** Blockers on a phone: one card each, those of one cause under its heading. */
export function BlockerCards({ items, selection, causeSteps }: CardsProps) {
  return (
    <Stack as="ul" gap={8}>
      {items.map((item) =>
        item.kind === 'cause' ? (
          <Box key={itemKey(item)}>
            <Row gap={8}>
              <Tag kind="brand">同因归并</Tag>
              <strong>{item.cause.title}</strong>
            </Row>
            {item.cause.ask && <Note>{item.cause.ask}</Note>}
            <Note>以下{item.rows.length}件同一原因</Note>
            {causeSteps(item)}
          </Box>
        ) : (
          <BlockerCard key={itemKey(item)} row={item.row} selection={selection} isMember={item.isMember} />
        ),
      )}
    </Stack>
  )
}

interface CardProps {
  readonly row: BlockerRow
  readonly selection?: Selection | null
  readonly isMember?: boolean
}

/** One blocker where there is no room for a table. */
export function BlockerCard({ row, selection = null, isMember = false }: CardProps) {
  return (
    <Box size={isMember ? 'small' : 'middle'}>
      <Row align="start" justify="between" gap={12} isOneLine>
        <Link {...paths.blocker(row.id)}>{row.title}</Link>
        {selection && row.state !== 'closed' && (
          <Check isChecked={selection.ids.has(row.id)} onChange={(isChosen) => selection.toggle(row, isChosen)}>
            归并
          </Check>
        )}
      </Row>
      <Note>
        <Dotted parts={[row.number, row.type, row.areaName ?? '片区外', row.projectName]} />
      </Note>
      <Note>
        <Dotted
          parts={[`账龄${row.ageDays}天`, <LimitPart key="limit" row={row} />, row.leadUnitName ?? '未定牵头单位']}
        />
      </Note>
      <Note>
        <Dotted
          parts={[
            blockerStateNames[row.state],
            pastText(row),
            row.state !== 'closed' && `下一步：${nextStepText(row)}`,
          ]}
        />
      </Note>
    </Box>
  )
}

const LimitPart = ({ row }: Pick<CardProps, 'row'>) => (
  <>
    时限 <Limit row={row} />
  </>
)

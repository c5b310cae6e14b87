import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import { createRound } from '@pianqu/shared/assessment/round.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { DayEntry } from '../../../ui/form/entries.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { schemesQuery } from '../schemes/scheme.queries.ts'
import { useCreateRound } from './round.queries.ts'

interface OpenRoundDialogProps {
  readonly year: number
  readonly onClose: () => void
}

/** Begins a round: under which schemes, and until when marks are given. */
export function OpenRoundDialog({ year, onClose }: OpenRoundDialogProps) {
  const { data } = useQuery(schemesQuery(year))
  const adoptedOf = (direction: Direction) =>
    data?.rows
      .filter((scheme) => scheme.direction === direction && scheme.status === 'adopted')
      .toSorted((a, b) => b.edition - a.edition)[0]
  const missing = directions.filter((direction) => !adoptedOf(direction)).map((each) => directionNames[each])
  return (
    <FormDialog
      title={`开始${year}年度双向考核`}
      description="全部部门与全部区（市）县互评。开始后方案、参加单位和权重固定；评分封存，到发布前任何人看不到。"
      endpoint={createRound}
      command={useCreateRound()}
      body={{ year }}
      missing={missing.length > 0 && `请先在“方案”中采用${missing.join('、')}的方案`}
      verb="开始考核"
      done={[`${year}年度双向考核已开始`, '各单位现在可以评分。']}
      onClose={onClose}
    >
      <Stack as="ul" gap={4}>
        {directions.map((direction) => {
          const scheme = adoptedOf(direction)
          return (
            <li key={direction}>
              {directionNames[direction]}：{scheme ? `${scheme.name}（第${scheme.edition}版）` : '还没有采用的方案'}
            </li>
          )
        })}
      </Stack>
      {data && missing.length > 0 && <p role="status">请先在“方案”中采用{missing.join('、')}的方案。</p>}
      <DayEntry label="评分截止日期" name="markingDue" />
    </FormDialog>
  )
}

import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { schemesQuery } from '../schemes/scheme.queries.ts'
import { useCreateRound } from './round.queries.ts'

interface OpenRoundDialogProps {
  readonly year: number
  readonly onClose: () => void
}

/** Begins a round: under which schemes, and until when marks are given. */
export function OpenRoundDialog({ year, onClose }: OpenRoundDialogProps) {
  const [due, setDue] = useState<Day | undefined>()
  const { data } = useQuery(schemesQuery(year))
  const create = useCreateRound()
  const toast = useToast()
  const adoptedOf = (direction: Direction) =>
    data?.rows
      .filter((scheme) => scheme.direction === direction && scheme.status === 'adopted')
      .toSorted((a, b) => b.edition - a.edition)[0]
  const missing = directions.filter((direction) => data && !adoptedOf(direction))
  const confirm = () => {
    if (!due) return
    create.mutate(
      { year, markingDue: due },
      {
        onSuccess: () => {
          toast(`${year}年度双向考核已开始`, '各单位现在可以评分。')
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`开始${year}年度双向考核`}
      description="全部部门与全部区（市）县互评。开始后方案、参加单位和权重固定；评分封存，到发布前任何人看不到。"
      problem={create.error && problemOf(create.error)}
      actions={
        <Button
          variant="primary"
          onClick={confirm}
          isBusy={create.isPending}
          disabled={!due || !data || missing.length > 0}
        >
          开始考核
        </Button>
      }
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
      {missing.length > 0 && (
        <p role="status">请先在“方案”中采用{missing.map((each) => directionNames[each]).join('、')}的方案。</p>
      )}
      <DayField label="评分截止日期" value={due} onChange={(day) => setDue(day && isDay(day) ? day : undefined)} />
    </Dialog>
  )
}

import type { RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { useArchivePlan } from '../rail.queries.ts'
import { comparedIds, maxCompared, railSearch } from '../rail.search.ts'
import { changeCount } from './scenario-plan.ts'

interface SavedPlanLineProps {
  readonly row: RailPlan
  readonly maySave: boolean
  readonly onOpen: () => void
}

/** One saved scenario and what can be done with it. */
export function SavedPlanLine({ row, maySave, onOpen }: SavedPlanLineProps) {
  const { id, version, name, note, on, by, at, scenario, isMine, isArchived } = row
  const [search, change] = usePageSearch(railSearch)
  const archive = useArchivePlan()
  const toast = useToast()
  const ids = comparedIds(search.compare)
  const isOpen = search.scenario === id
  const isBeside = ids.includes(id)
  const compared = (next: readonly string[]) => change({ compare: next.length > 0 ? next.join(',') : undefined })
  const without = ids.filter((each) => each !== id)
  const putAway = () =>
    archive.mutate(
      { id, version },
      {
        onSuccess: () => {
          compared(without)
          toast(`已归档“${name}”`, '原链接仍可打开。')
        },
      },
    )
  return (
    <Row as="li" gap={[4, 12]} justify="between" isLined>
      <Words
        below={[`${changeCount(scenario)}项变动`, `看${on}`, by, instantText(at), note].filter(Boolean).join(' · ')}
      >
        {name}
      </Words>
      <Row as="span" gap={4}>
        <Button
          aria-pressed={isOpen}
          aria-label={`${isOpen ? '关闭' : '打开'}：${name}`}
          onClick={() => (isOpen ? change({ scenario: undefined, plan: undefined }) : onOpen())}
        >
          {isOpen ? '关闭' : '打开'}
        </Button>
        <Button
          aria-pressed={isBeside}
          aria-label={`${isBeside ? '取消对比' : '对比'}：${name}`}
          disabled={!isBeside && ids.length >= maxCompared}
          onClick={() => compared(isBeside ? without : [...ids, id])}
        >
          {isBeside ? '取消对比' : '对比'}
        </Button>
        {maySave && isMine && !isArchived && (
          <Button aria-label={`归档：${name}`} onClick={putAway} isBusy={archive.isPending}>
            归档
          </Button>
        )}
      </Row>
      {archive.error && <ProblemNotice problem={problemOf(archive.error)} />}
    </Row>
  )
}

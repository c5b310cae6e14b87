import type { Role } from '@pianqu/shared/access/access.ts'
import { blockerStates } from '@pianqu/shared/blockers/blocker.schema.ts'
import { owingSides } from '@pianqu/shared/blockers/blocker-sums.ts'
import { type BlockerView, blockerViews } from '@pianqu/shared/blockers/blocker-views.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import { type Day, daySchema } from '@pianqu/shared/time/day.ts'
import { filtersOf } from '../../navigation/filters.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { useSession } from '../../session/actor.tsx'
import { blockersSearch, type ChangeBlockers } from './blockers.search.ts'

/** Where nothing is said, the view that a person of the role has most to do with. */
const usualViews: Readonly<Record<Role, BlockerView>> = {
  taskforce: 'city',
  leader: 'city',
  auditor: 'open',
  department: 'lead',
  district: 'raised',
  admin: 'open',
}

const oneOf = <Word extends string>(words: readonly Word[], said: string | undefined): Word | undefined =>
  words.find((word) => word === said)

const aDay = (said: string | undefined): Day | undefined => daySchema.safeParse(said).data

/** What the address asks for, words that nobody knows left out, and how to change it. */
export function useBlockersInSight() {
  const { actor } = useSession()
  const [said, change] = usePageSearch(blockersSearch)
  const search = {
    ...said,
    q: said.q || undefined,
    view: oneOf(blockerViews, said.view) ?? usualViews[actor.role],
    type: oneOf(problemTypes, said.type),
    state: oneOf(blockerStates, said.state),
    owedSide: oneOf(owingSides, said.owedSide),
    raisedFrom: aDay(said.raisedFrom),
    closedFrom: aDay(said.closedFrom),
  }
  return { search, change: change as ChangeBlockers }
}

export type BlockersSearch = ReturnType<typeof useBlockersInSight>['search']

/** The filters that lists, sums and tabs share. */
export const sharedFilters = ({ q, area, project, unit, type }: BlockersSearch) => ({ q, area, project, unit, type })

/** What a count asked for that opened the list, as the address says it. */
export function countChoices(search: BlockersSearch) {
  const { owedBy, owedTo, owedSide, late, answerOf, answeredBy, ageFrom, ageTo, raisedFrom, closedFrom, cause } = search
  return { owedBy, owedTo, owedSide, late, answerOf, answeredBy, ageFrom, ageTo, raisedFrom, closedFrom, cause }
}

/** What leaves blockers out of the list, the sums and the tabs alike. */
export const blockerFilters = filtersOf({
  q: '搜索',
  type: '类别',
  unit: '单位',
  area: '片区',
  project: '项目',
})

/** What is left of a list that a count opened: no sum follows it. */
export const countFilters = filtersOf({
  state: '状态',
  owedBy: '欠下一步的单位',
  owedTo: '等下一步的单位',
  owedSide: '欠下一步的一方',
  late: '是否逾期',
  answerOf: '待答复的单位',
  answeredBy: '答复过的单位',
  raisedFrom: '提出日期',
  closedFrom: '销号日期',
  ageFrom: '最短账龄',
  ageTo: '最长账龄',
  cause: '同因归并',
})

export const allFilters = filtersOf({ ...blockerFilters.labels, ...countFilters.labels })

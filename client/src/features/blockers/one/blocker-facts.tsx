import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerLevelNames, blockerOriginNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { nextStepText } from '../../../parts/blockers/blocker-words.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Money } from '../../../ui/money.tsx'

/** What is known of a blocker, in short. */
export function BlockerFacts({ blocker }: { readonly blocker: Blocker }) {
  return (
    <Facts facts={[...placeFacts(blocker), ...partyFacts(blocker), ...timeFacts(blocker), ...costFacts(blocker)]} />
  )
}

type Part = readonly Parameters<typeof Facts>[0]['facts'][number][]

const placeFacts = ({ areaCode, areaName, projectCode, projectName, type }: Blocker): Part => [
  projectCode ? { name: '项目', value: <Link {...paths.project(projectCode)}>{projectName}</Link> } : null,
  { name: '片区', value: areaCode ? <Link {...paths.area(areaCode)}>{areaName}</Link> : '片区外' },
  { name: '类别', value: type },
]

function partyFacts(blocker: Blocker): Part {
  const { state, leadUnitName, coUnitNames, raisedByName, raisedOn, origin, originMonth } = blocker
  const month = originMonth !== null && isMonth(originMonth) ? monthText(originMonth) : ''
  return [
    { name: state === 'raised' ? '建议牵头单位' : '牵头单位', value: leadUnitName ?? '—' },
    coUnitNames.length > 0 ? { name: '配合单位', value: coUnitNames.join('、') } : null,
    { name: '提出', value: `${raisedByName}，${raisedOn}，${month}${blockerOriginNames[origin]}` },
    state === 'closed' ? null : { name: '下一步', value: nextStepText(blocker) },
  ]
}

const timeFacts = ({ ageDays, assignedOn, level, dueOn, firstDueOn, escalations, reopened }: Blocker): Part => [
  { name: '账龄', value: `${ageDays}天` },
  assignedOn ? { name: '交办日期', value: assignedOn } : null,
  assignedOn ? { name: '层级', value: blockerLevelNames[level] } : null,
  dueOn ? { name: '本级时限', value: dueOn } : null,
  firstDueOn && firstDueOn !== dueOn ? { name: '首次时限', value: firstDueOn } : null,
  escalations > 0 ? { name: '升级', value: `${escalations}次` } : null,
  reopened > 0 ? { name: '反复', value: `重办${reopened}次` } : null,
]

const costFacts = ({ costYuan, delayDays, causeId, causeTitle }: Blocker): Part => [
  costYuan === null ? null : { name: '涉及金额', value: <Money yuan={costYuan} /> },
  delayDays === null ? null : { name: '影响工期', value: `${delayDays}天` },
  causeId
    ? { name: '同因归并', value: <Link {...paths.blockers({ view: 'all', cause: causeId })}>{causeTitle}</Link> }
    : null,
]
